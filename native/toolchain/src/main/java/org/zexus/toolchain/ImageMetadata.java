package org.zexus.toolchain;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what jars and directories of classes say about themselves below {@code META-INF/native-image}: options in
 * {@code native-image.properties}, reachability metadata in JSON files.
 */
final class ImageMetadata {
    private static final String ROOT = "META-INF/native-image/";

    /** The option of the builder for each kind of file. */
    private static final Map<String, String> RESOURCE_OPTIONS = Map.ofEntries(
            entry("reachability-metadata.json", "ReachabilityMetadataResources"),
            entry("jni-config.json", "JNIConfigurationResources"),
            entry("reflect-config.json", "ReflectionConfigurationResources"),
            entry("resource-config.json", "ResourceConfigurationResources"),
            entry("proxy-config.json", "DynamicProxyConfigurationResources"),
            entry("serialization-config.json", "SerializationConfigurationResources"),
            entry("predefined-classes-config.json", "PredefinedClassesConfigurationResources"));

    /** Whose options are read, for the builder's messages: the file, and the directory of it within its jar. */
    private record Origin(String uri, String directory) {}

    private final ImageRequest request;
    private final DeclaredOptions declaredOptions;
    private final Path macros;
    private final Set<String> usedMacros = new HashSet<>();

    /**
     * A reader for one image.
     *
     * @param request takes what is read
     * @param macros the directory of the option sets that {@code --macro:NAME} names
     */
    ImageMetadata(ImageRequest request, DeclaredOptions declaredOptions, Path macros) {
        this.request = request;
        this.declaredOptions = declaredOptions;
        this.macros = macros;
    }

    /** Reads all there is on the paths of the image; what a jar says may bring more jars. */
    void readAll() throws IOException, ReflectiveOperationException {
        var read = new HashSet<Path>();
        var found = new ArrayList<Path>();
        do {
            found.clear();
            for (Set<Path> paths : List.of(request.classPath, request.modulePath, request.builderPath)) {
                found.addAll(paths);
            }
            found.removeAll(read);
            for (Path path : found) {
                read(path);
            }
            read.addAll(found);
        } while (!found.isEmpty());
    }

    private void read(Path path) throws IOException, ReflectiveOperationException {
        if (Files.isDirectory(path)) {
            read(path, path.resolve(ROOT), path.toUri().toString());
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                read(path, jar.getPath("/" + ROOT), "jar:" + path.toUri() + "!/");
            }
        }
    }

    private void read(Path container, Path directory, String origin) throws IOException, ReflectiveOperationException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String resource = ROOT + directory.relativize(file);
            if (request.exclusions.stream().noneMatch(each -> each.covers(container, resource))) {
                readFile(file, resource, origin + resource);
            }
        }
    }

    private void readFile(Path file, String resource, String uri) throws IOException, ReflectiveOperationException {
        String name = file.getFileName().toString();
        if (name.equals("native-image.properties")) {
            readProperties(file, new Origin(uri, resource.substring(0, resource.lastIndexOf('/'))));
        } else if (RESOURCE_OPTIONS.containsKey(name)) {
            request.optionsOfJars.add("-H:" + RESOURCE_OPTIONS.get(name) + "@" + uri + "+api=" + resource);
        }
    }

    private void readProperties(Path file, Origin origin) throws IOException, ReflectiveOperationException {
        Properties properties = load(file);
        if (properties.containsKey("ForceOnModulePath")) {
            request.forcedModules.add(properties.getProperty("ForceOnModulePath").strip());
        }
        for (String option : ArgumentWords.of(properties.getProperty("JavaArgs", ""))) {
            request.jvmOptionsOfJars.add(option.replace("${.}", origin.directory()));
        }
        addOptions(properties.getProperty("Args", ""), origin);
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties;
    }

    private void addOptions(String text, Origin origin) throws IOException, ReflectiveOperationException {
        var rest = new ArrayDeque<>(ArgumentWords.of(text.replace("${.}", origin.directory())));
        while (!rest.isEmpty()) {
            String option = rest.poll();
            if (option.startsWith("--macro:")) {
                useMacro(option.substring("--macro:".length()));
            } else if (option.startsWith("--add-modules=")) {
                Collections.addAll(request.rootModules, option.substring("--add-modules=".length()).split(","));
            } else if (option.startsWith("-D")) {
                request.jvmOptionsOfJars.add(option);
            } else if (option.startsWith("-J")) {
                request.jvmOptionsOfJars.add(option.substring(2));
            } else if (option.startsWith("-H:") || option.startsWith("-R:")) {
                request.optionsOfJars.add(withOrigin(option, origin.uri()));
            } else if (!declaredOptions.translate(option, rest, request.optionsOfJars, origin.uri() + "+api")) {
                throw new UsageException(origin.uri() + " has the unknown option " + option);
            }
        }
    }

    /** {@code -H:Name@origin=value} for {@code -H:Name=value}, unless it names an origin already. */
    private static String withOrigin(String option, String origin) {
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        return name.contains("@") ? option : name + "@" + origin + option.substring(name.length());
    }

    private void useMacro(String name) throws IOException, ReflectiveOperationException {
        if (!usedMacros.add(name)) {
            return;
        }
        Path file = macros.resolve(name + ".properties");
        if (!Files.exists(file)) {
            throw new UsageException("there is no macro " + name);
        }
        Properties properties = load(file);
        for (String jar : ArgumentWords.of(properties.getProperty("ImageBuilderModulePath", ""))) {
            request.builderPath.add(file.resolveSibling(jar).toRealPath());
        }
        addOptions(properties.getProperty("Args", ""), new Origin("driver", macros.toString()));
    }
}
