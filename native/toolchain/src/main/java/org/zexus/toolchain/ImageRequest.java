package org.zexus.toolchain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What image is to be built, as the arguments and the jars say it. */
final class ImageRequest {

    /**
     * Metadata that does not count.
     *
     * @param container matches a part of the path of a jar
     * @param resource matches a part of the path within it, which begins with a slash
     */
    record Exclusion(Pattern container, Pattern resource) {
        boolean covers(Path jar, String path) {
            return container.matcher(jar.toString()).find() && resource.matcher("/" + path).find();
        }
    }

    /** Class path of the image. */
    final Set<Path> classPath = new LinkedHashSet<>();

    /** Modules of the image: those of the class path that ask for it. */
    final Set<Path> modulePath = new LinkedHashSet<>();

    /** Modules that the builder gets in addition to its own. */
    final Set<Path> builderPath = new LinkedHashSet<>();

    /** Names of modules that must be modules in the image even if they stand on the class path. */
    final Set<String> forcedModules = new LinkedHashSet<>();

    /** Root modules of the image. */
    final Set<String> rootModules = new LinkedHashSet<>();

    /** Options of the builder's JVM; those of jars come before those of the user. */
    final List<String> jvmOptionsOfJars = new ArrayList<>();
    final List<String> jvmOptionsOfUser = new ArrayList<>();

    /** Options of the builder, in its own form. */
    final List<String> optionsOfJars = new ArrayList<>();
    final List<String> optionsOfUser = new ArrayList<>();

    final List<Exclusion> exclusions = new ArrayList<>();

    String mainClass;
    /** Where the executable goes. */
    Path output;
    /** Whether the command of the builder is shown. */
    boolean verbose;
    /** Whether the command of the builder is shown, but not run. */
    boolean dryRun;
}
