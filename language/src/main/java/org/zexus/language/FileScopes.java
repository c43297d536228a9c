package org.zexus.language;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.source.Source;
import java.util.IdentityHashMap;
import java.util.List;
import org.zexus.builtins.module.ModuleContent;
import org.zexus.builtins.program.FileBuiltins;
import org.zexus.language.transfer.FileOrigin;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.text.Strings;

/**
 * The module scopes of files. Around each lies a scope of the names that every file has for itself: {@code __FILE__},
 * {@code __DIR__}, {@code __MODULE__}, {@code __ARGS__}, and the functions of {@link FileBuiltins}.
 */
final class FileScopes {
    /** What {@code __MODULE__} is in the program's own file. */
    static final String MAIN = "__main__";

    private final ZexusContext context;
    private final ModuleScope outer;
    private final IdentityHashMap<ModuleScope, TruffleFile> directories = new IdentityHashMap<>();
    private final IdentityHashMap<ModuleScope, ScopedFile> files = new IdentityHashMap<>();

    FileScopes(ZexusContext context) {
        this.context = context;
        this.outer = new ModuleScope(context, "outer", null);
    }

    /** The scope around those of all files; its names are those that a host puts around the program. */
    ModuleScope outer() {
        return outer;
    }

    /** A new scope of the program or of a module. */
    ModuleScope create(String name, String moduleName) {
        var ofFile = new ModuleScope(context, name, outer);
        // These two get their values when the file is entered.
        ofFile.declare("__FILE__");
        ofFile.declare("__DIR__");
        ofFile.declare("__MODULE__").set(Strings.fromJava(moduleName));
        ofFile.declare("__ARGS__").set(arguments());
        var scope = new ModuleScope(context, name, ofFile);
        var file = new ScopedFile(moduleName, scope);
        files.put(scope, file);
        var content = new ModuleContent();
        FileBuiltins.declare(content, file);
        content.members().forEach((member, value) -> ofFile.declare(member).set(value));
        return scope;
    }

    /** Tells a scope which file's code runs in it now. */
    void enterFile(ModuleScope scope, Source source) {
        String path = source.getPath() == null ? source.getName() : source.getPath();
        String directory = "";
        // A context without file access can run code, but not say where it is.
        if (context.env().isFileIOAllowed()) {
            TruffleFile place = context.env().getCurrentWorkingDirectory();
            if (source.getPath() != null) {
                TruffleFile file = context.env().getPublicTruffleFile(path).getAbsoluteFile();
                path = file.getPath();
                place = file.getParent();
            }
            directories.put(scope, place);
            directory = place.getPath();
        }
        files.get(scope).enter(source, path, directory);
        ModuleScope ofFile = scope.parent();
        ofFile.declare("__FILE__").set(Strings.fromJava(path));
        ofFile.declare("__DIR__").set(Strings.fromJava(directory));
    }

    /** The file whose names a scope holds; null if it is no scope of a file. */
    FileOrigin originOf(ModuleScope scope) {
        ScopedFile file = files.get(scope);
        return file == null ? null : new FileOrigin(scope.name(), file.name(), file.source());
    }

    /**
     * The directory of the file that a scope, or one around it, belongs to.
     *
     * @throws SecurityException when the context has no file access
     */
    TruffleFile directory(ModuleScope scope) {
        for (ModuleScope each = scope; each != null; each = each.parent()) {
            TruffleFile directory = directories.get(each);
            if (directory != null) {
                return directory;
            }
        }
        return context.env().getCurrentWorkingDirectory();
    }

    /** Notes that a file, or a module block inside of it, has imported something. */
    void imported(ModuleScope scope, String module) {
        for (ModuleScope each = scope; each != null; each = each.parent()) {
            if (files.containsKey(each)) {
                files.get(each).imported(module);
                return;
            }
        }
    }

    private ZexusList arguments() {
        ZexusList list = ZexusList.empty();
        for (String argument : context.env().getApplicationArguments()) {
            list.push(Strings.fromJava(argument));
        }
        return list;
    }
}
