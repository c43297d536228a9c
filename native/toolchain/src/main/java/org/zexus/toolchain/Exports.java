package org.zexus.toolchain;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists what the JDK has to export to the builder, as options of the JVM. The builder needs the packages of modules
 * that a JDK keeps to itself.
 */
final class Exports {
    private static final Set<String> EXPORTING = Set.of("java.base", "java.compiler", "java.instrument", "java.logging",
            "java.management", "jdk.internal.jvmstat", "jdk.internal.vm.ci", "jdk.jfr", "jdk.management", "jdk.zipfs");

    private Exports() {}

    /**
     * Prints one option to a line.
     *
     * @param arguments the modules to export to, with commas between them
     */
    public static void main(String[] arguments) {
        options(arguments[0]).forEach(System.out::println);
    }

    static List<String> options(String targets) {
        return ModuleFinder.ofSystem()
                .findAll()
                .stream()
                .map(reference -> reference.descriptor())
                .filter(module -> EXPORTING.contains(module.name()))
                .flatMap(module -> new TreeSet<>(module.packages()).stream()
                        .map(name -> option(module, name, targets)))
                .sorted()
                .toList();
    }

    private static String option(ModuleDescriptor module, String packageName, String targets) {
        return "--add-exports=" + module.name() + "/" + packageName + "=" + targets;
    }
}
