package org.zexus.builtins.program;

import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Functions;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;

/** The table of functions that every file has for itself. */
public final class FileBuiltins {
    private FileBuiltins() {}

    /** Declares the functions of a file. */
    public static void declare(Functions to, FileView file) {
        to.function("is_main()", "Whether this file is the program.", Boundary.nullary((Node _) -> file.isMain()));
        to.function("get_module_name()", "The name of the module of this file.",
                Boundary.nullary(_ -> Strings.fromJava(file.name())));
        to.function("get_module_path()", "The path of this file.",
                Boundary.nullary(_ -> Strings.fromJava(file.path())));
        to.function("module_info()", "A map of module, file, dir and package of this file.",
                Boundary.nullary(_ -> info(file)));
        to.function("list_imports()", "What this file has imported so far, as it wrote it.",
                Boundary.nullary(_ -> list(file.imports())));
        to.function("get_exported_names()", "The names of this file that importers see.",
                Boundary.nullary(_ -> list(file.exports())));
    }

    private static Object info(FileView file) {
        var map = new ZexusMap();
        map.put("module", Strings.fromJava(file.name()));
        map.put("file", Strings.fromJava(file.path()));
        map.put("dir", Strings.fromJava(file.directory()));
        String directory = file.directory();
        map.put("package", Strings.fromJava(directory.substring(directory.lastIndexOf('/') + 1)));
        return map;
    }

    private static ZexusList list(List<String> names) {
        return ZexusList.ofObjects(names.stream().map(Strings::fromJava).toArray());
    }
}
