package org.zexus.toolchain;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts the image builder, in its own JVM, for one image. */
final class BuilderCommand {
    private static final String BUILDER = "org.graalvm.nativeimage.builder";
    private static final String MAIN_CLASS = "com.oracle.svm.hosted.NativeImageGeneratorRunner";
    /** Our extensions; they are not among the classes of this command. */
    private static final String EXTENSIONS = String.join(",",
            "org.zexus.toolchain.arithmetic.BigIntegers",
            "org.zexus.toolchain.copying.ReferenceCopies",
            "org.zexus.toolchain.references.CompressedReferences",
            "org.zexus.toolchain.unwinding.ReturnAddresses");
    private static final String COMPILER = "jdk.graal.compiler";
    private static final String DEFAULT_MODULES = "ALL-DEFAULT";
    /** How much of the machine's memory the builder takes at most, in percent, unless the user says otherwise. */
    private static final int MEMORY_PERCENT = 60;

    private final ImageRequest request;
    private final Toolchain toolchain;
    private final Modules modules = new Modules();
    private final List<Path> builderModules;
    private final Set<String> builderModuleNames = new HashSet<>();
    private final List<String> command = new ArrayList<>();

    private BuilderCommand(ImageRequest request, Toolchain toolchain) throws IOException {
        this.request = request;
        this.toolchain = toolchain;
        this.builderModules = new ArrayList<>(Modules.jars(toolchain.builder()));
        this.builderModules.addAll(request.builderPath);
    }

    /** The command, as a list of its words. */
    static List<String> of(ImageRequest request, Toolchain toolchain) throws IOException {
        var builder = new BuilderCommand(request, toolchain);
        builder.moveForcedModules();
        builder.shareModules();
        builder.addVirtualMachine();
        builder.addBuilder();
        builder.addImage();
        return builder.command;
    }

    private void moveForcedModules() {
        for (Path path : List.copyOf(request.classPath)) {
            modules.name(path).filter(request.forcedModules::contains).ifPresent(name -> {
                request.classPath.remove(path);
                request.modulePath.add(path);
                request.rootModules.add(name);
            });
        }
    }

    /**
     * Modules of the image that the builder needs as well become modules of the builder, which puts all it has at the
     * disposal of the image. Of a module that both bring, the builder's own is taken.
     */
    private void shareModules() {
        for (Path path : builderModules) {
            modules.name(path).ifPresent(builderModuleNames::add);
        }
        List<Path> image = Stream.concat(request.classPath.stream(), request.modulePath.stream()).toList();
        Set<String> needed = modules.closure(builderModules, image);
        for (Path path : image) {
            modules.name(path).filter(needed::contains).ifPresent(name -> {
                request.classPath.remove(path);
                request.modulePath.remove(path);
                if (builderModuleNames.add(name)) {
                    builderModules.add(path);
                }
            });
        }
    }

    private void addVirtualMachine() throws IOException {
        command.add(toolchain.java().toString());
        command.add("@" + toolchain.builderOptions());
        for (String line : Files.readAllLines(toolchain.exports())) {
            command.add(exportToPresentModules(line));
        }
        if (request.jvmOptionsOfUser.stream().noneMatch(option -> option.startsWith("-Xmx"))) {
            command.add("-XX:MaxRAMPercentage=" + MEMORY_PERCENT);
            command.add("-Dsvm.build.memoryUsageReasonText=" + MEMORY_PERCENT + "% of the memory, or as -J-Xmx says");
        }
        command.addAll(request.jvmOptionsOfJars);
        command.addAll(request.jvmOptionsOfUser);
    }

    /** An export to modules that are not there would only make noise. */
    private String exportToPresentModules(String option) {
        int targets = option.lastIndexOf('=') + 1;
        return Stream.of(option.substring(targets).split(","))
                .filter(module -> builderModuleNames.contains(module) || module.equals(COMPILER))
                .collect(Collectors.joining(",", option.substring(0, targets), ""));
    }

    private void addBuilder() throws IOException {
        var imageRoots = new LinkedHashSet<>(List.of(DEFAULT_MODULES));
        imageRoots.addAll(request.rootModules);
        var builderRoots = new LinkedHashSet<>(List.of(DEFAULT_MODULES));
        for (Path path : builderModules) {
            if (!path.startsWith(toolchain.builder())) {
                modules.name(path).ifPresent(builderRoots::add);
            }
        }
        for (String name : request.rootModules) {
            if (builderModuleNames.contains(name) || ModuleFinder.ofSystem().find(name).isPresent()) {
                builderRoots.add(name);
            }
        }
        command.add("-Dsvm.modulesupport.addedModules=" + String.join(",", imageRoots));
        command.add("--add-modules=" + String.join(",", builderRoots));
        command.addAll(List.of("--upgrade-module-path", path(Modules.jars(toolchain.compiler()))));
        command.addAll(List.of("--module-path", path(builderModules)));
        command.addAll(List.of("--module", BUILDER + "/" + MAIN_CLASS));
    }

    private void addImage() {
        var image = new ArrayList<String>();
        var classPath = new ArrayList<>(request.classPath);
        classPath.add(toolchain.extension());
        image.addAll(List.of("-imagecp", path(classPath)));
        if (!request.modulePath.isEmpty()) {
            image.addAll(List.of("-imagemp", path(request.modulePath)));
        }
        image.add("-H:CLibraryPath@driver=" + toolchain.supportLibraries());
        image.add("-H:Class@driver=" + request.mainClass);
        image.add("-H:Path@driver=" + request.output.getParent());
        image.add("-H:Name@driver=" + request.output.getFileName());
        image.add("-H:Features@driver=" + EXTENSIONS);
        // No fallback images, which would start a JVM: the toolchain cannot make them.
        image.add("-H:FallbackThreshold@driver=0");
        image.addAll(request.optionsOfJars);
        image.addAll(request.optionsOfUser);
        byte[] identity = String.join("\n", image).getBytes(StandardCharsets.UTF_8);
        image.add("-H:ImageBuildID@driver=" + UUID.nameUUIDFromBytes(identity));
        command.addAll(image);
    }

    private static String path(Collection<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
