package org.zexus.toolchain;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The command {@code native-image}, as far as building an executable from a class path needs it. It knows
 *
 * <pre>
 * native-image [-cp PATH] [-o FILE] [-JOPTION] [-DNAME=VALUE] [-H:OPTION] [-R:OPTION] [--exclude-config JAR RESOURCE]
 *              [--verbose] [--dry-run] [@FILE] MAIN-CLASS
 * </pre>
 *
 * and every option that the builder's classes declare, such as {@code -O2} or {@code --initialize-at-build-time}.
 */
final class NativeImage {
    private static final String USER = "user+api";

    private final ImageRequest request = new ImageRequest();
    private final DeclaredOptions declaredOptions;
    private final Toolchain toolchain;
    private final Deque<String> rest;

    private NativeImage(List<String> arguments, DeclaredOptions declaredOptions, Toolchain toolchain) {
        this.rest = new ArrayDeque<>(arguments);
        this.declaredOptions = declaredOptions;
        this.toolchain = toolchain;
    }

    /** Exits with the status of the builder, or 2 for arguments that are wrong. */
    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws IOException, ReflectiveOperationException, InterruptedException {
        try {
            var toolchain = new Toolchain(Path.of(System.getProperty("java.home")));
            var command = new NativeImage(ArgumentWords.expand(List.of(arguments)), DeclaredOptions.ofBuilder(),
                    toolchain);
            command.readArguments();
            return command.build();
        } catch (UsageException e) {
            System.err.println("native-image: " + e.getMessage());
            return 2;
        }
    }

    private void readArguments() throws IOException, ReflectiveOperationException {
        while (!rest.isEmpty()) {
            read(rest.poll());
        }
        if (request.mainClass == null) {
            throw new UsageException("which class has the main method?");
        }
        if (request.output == null) {
            request.output = Path.of(request.mainClass.substring(request.mainClass.lastIndexOf('.') + 1));
        }
        request.output = request.output.toAbsolutePath();
    }

    private void read(String argument) throws IOException, ReflectiveOperationException {
        switch (argument) {
            case "-cp", "-classpath", "--class-path" -> addClassPath(valueOf(argument));
            case "-o" -> request.output = Path.of(valueOf(argument));
            case "--exclude-config" -> request.exclusions.add(new ImageRequest.Exclusion(
                    Pattern.compile(valueOf(argument)), Pattern.compile(valueOf(argument))));
            case "--verbose" -> request.verbose = true;
            case "--dry-run" -> request.dryRun = true;
            default -> readOther(argument);
        }
    }

    private void readOther(String argument) throws ReflectiveOperationException {
        if (argument.startsWith("-J")) {
            request.jvmOptionsOfUser.add(argument.substring(2));
        } else if (argument.startsWith("-D")) {
            request.jvmOptionsOfUser.add(argument);
        } else if (argument.startsWith("-H:") || argument.startsWith("-R:")) {
            request.optionsOfUser.add(argument);
        } else if (argument.startsWith("-")) {
            if (!declaredOptions.translate(argument, rest, request.optionsOfUser, USER)) {
                throw new UsageException("unknown option: " + argument);
            }
        } else if (request.mainClass == null) {
            request.mainClass = argument;
        } else {
            throw new UsageException("what is '" + argument + "' for?");
        }
    }

    private String valueOf(String option) {
        if (rest.isEmpty()) {
            throw new UsageException("option " + option + " needs a value");
        }
        return rest.poll();
    }

    private void addClassPath(String text) throws IOException {
        for (String entry : text.split(File.pathSeparator)) {
            if (entry.endsWith("/*")) {
                for (Path jar : Modules.jars(Path.of(entry.substring(0, entry.length() - 2)))) {
                    request.classPath.add(jar.toRealPath());
                }
            } else if (Files.exists(Path.of(entry))) {
                request.classPath.add(Path.of(entry).toRealPath());
            } else {
                throw new UsageException("there is no " + entry);
            }
        }
    }

    private int build() throws IOException, ReflectiveOperationException, InterruptedException {
        new ImageMetadata(request, declaredOptions, toolchain.macros()).readAll();
        List<String> command = BuilderCommand.of(request, toolchain);
        if (request.verbose || request.dryRun) {
            command.forEach(System.out::println);
        }
        if (request.dryRun) {
            return 0;
        }
        Files.createDirectories(request.output.getParent());
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        // The compiler refuses JDK updates older than itself, although it works with each of its release.
        process.environment().putIfAbsent("JVMCI_VERSION_CHECK", "ignore");
        Process builder = process.start();
        Runtime.getRuntime().addShutdownHook(new Thread(builder::destroy));
        return builder.waitFor();
    }
}
