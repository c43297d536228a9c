package org.zexus.toolchain;

import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What jars and directories of classes are as modules. */
final class Modules {
    private final Map<Path, Optional<ModuleDescriptor>> descriptors = new HashMap<>();

    /** The name of the module at a path, if it is one. */
    Optional<String> name(Path path) {
        return descriptor(path).map(ModuleDescriptor::name);
    }

    private Optional<ModuleDescriptor> descriptor(Path path) {
        return descriptors.computeIfAbsent(path, Modules::read);
    }

    private static Optional<ModuleDescriptor> read(Path path) {
        try {
            return ModuleFinder.of(path).findAll().stream().findFirst().map(reference -> reference.descriptor());
        } catch (FindException e) {
            return Optional.empty(); // a jar that has no name a module could have
        }
    }

    /**
     * The names of the modules that {@code roots} and what they require, over and over, consist of.
     *
     * @param roots paths of modules
     * @param others where required modules may be, too
     */
    Set<String> closure(Collection<Path> roots, Collection<Path> others) {
        var known = new HashMap<String, ModuleDescriptor>();
        var open = new ArrayDeque<ModuleDescriptor>();
        for (Path path : others) {
            descriptor(path).ifPresent(module -> known.put(module.name(), module));
        }
        for (Path path : roots) {
            descriptor(path).ifPresent(module -> {
                known.put(module.name(), module);
                open.add(module);
            });
        }
        var names = new HashSet<String>();
        while (!open.isEmpty()) {
            ModuleDescriptor module = open.poll();
            if (names.add(module.name())) {
                for (Requires required : module.requires()) {
                    if (known.containsKey(required.name())) {
                        open.add(known.get(required.name()));
                    }
                }
            }
        }
        return names;
    }

    /** The jars in a directory, in order of their names. */
    static List<Path> jars(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
