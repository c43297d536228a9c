package org.zexus.toolchain;

import java.nio.file.Path;

/**
 * Where the parts of the toolchain are; {@code setup} puts them there.
 *
 * @param home the directory, which is a JDK as well
 */
record Toolchain(Path home) {

    /** The command that starts a JVM. */
    Path java() {
        return home.resolve("bin/java");
    }

    /** The modules of the image builder. */
    Path builder() {
        return home.resolve("lib/svm/builder");
    }

    /** The Graal compiler, which takes the place of the JDK's empty module. */
    Path compiler() {
        return home.resolve("lib/svm/upgrade");
    }

    /** Our extension of the builder, classes that stand on the class path of each image. */
    Path extension() {
        return home.resolve("lib/svm/extension");
    }

    /** The option sets that jars use by name. */
    Path macros() {
        return home.resolve("lib/svm/macros");
    }

    /** Options of the builder's JVM. */
    Path builderOptions() {
        return home.resolve("lib/svm/builder.args");
    }

    /** What the JDK has to export to the builder, as options of the JVM. */
    Path exports() {
        return home.resolve("lib/svm/exports.args");
    }

    /** Native libraries that each executable contains beside those of the JDK. */
    Path supportLibraries() {
        return home.resolve("lib/svm/clibraries/linux-amd64/glibc");
    }
}
