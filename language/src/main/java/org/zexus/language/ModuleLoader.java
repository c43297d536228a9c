package org.zexus.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.InlineParsingRequest;
import com.oracle.truffle.api.TruffleLanguage.ParsingRequest;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zexus.builtins.module.LibraryModules;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Verifier;
import org.zexus.language.transfer.FileOrigin;
import org.zexus.language.transfer.LibraryMember;
import org.zexus.language.view.View;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.text.Suggestion;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.ZexusNull;

/** Runs files: the program's own, and each module once, when it is first imported. */
final class ModuleLoader {
    private final ZexusLanguage language;
    private final ZexusContext context;
    private final Pipeline pipeline;
    private final ModulePaths paths;
    private final FileScopes scopes;
    private final ModuleScope programScope;
    private final Map<String, ModuleValue> libraryModules = new HashMap<>();
    /** Modules whose code has run, by the canonical path of their file. */
    private final Map<String, ModuleValue> loaded = new HashMap<>();
    /** What ended the code of modules that failed, by the canonical path of their file. */
    private final Map<String, ZexusException> failed = new HashMap<>();
    /** Canonical paths of the files whose code is running now. */
    private final Set<String> running = new HashSet<>();

    ModuleLoader(ZexusLanguage language, ZexusContext context) {
        this.language = language;
        this.context = context;
        this.pipeline = new Pipeline(language, context);
        this.paths = new ModulePaths(context.env(), context.library().permissions());
        this.scopes = new FileScopes(context);
        this.programScope = scopes.create(FileScopes.MAIN, FileScopes.MAIN);
    }

    /** The scope of the names around the program. */
    ModuleScope outerScope() {
        return scopes.outer();
    }

    /** The module-level names of the program. */
    ModuleScope programScope() {
        return programScope;
    }

    /** Whether every file can use a name without declaring it. */
    boolean provides(String name) {
        return context.builtin(name) != null || programScope.parent().visible(name) != null;
    }

    /** The code of a source that the host evaluates, or a constant if the host asks for a view of it. */
    CallTarget parseProgram(ParsingRequest request) {
        Source source = request.getSource();
        View view = source.getOptions(language).get(SourceOptions.VIEW);
        if (view != View.NONE) {
            return RootNode.createConstantNode(Strings.fromJava(pipeline.view(source, view))).getCallTarget();
        }
        if (source.getOptions(language).get(SourceOptions.BINARY)) {
            return RootNode.createConstantNode(new ProgramBytes(pipeline.binary(source))).getCallTarget();
        }
        LoadedCode code = pipeline.load(source, knownNames(programScope));
        return new ProgramRootNode(language, source, code).getCallTarget();
    }

    /**
     * The code of a program that the host gives.
     *
     * @throws org.zexus.bytecode.VerificationException if it must not be run
     */
    CallTarget load(Bytecode program) {
        Verifier.verifyProgram(program);
        Source source = Source.newBuilder(ZexusLanguage.ID, "", program.name()).content(Source.CONTENT_NONE).build();
        return new ProgramRootNode(language, source, new LoadedCode(language, program, source)).getCallTarget();
    }

    /** Code to be evaluated at a place of a program that stands still. */
    InlineCode parseInline(InlineParsingRequest request) {
        return new InlineCode(language, pipeline, request.getSource(), request.getLocation());
    }

    /** Runs the code of the program, or of one more source evaluated in its context. */
    Object runProgram(LoadedCode code, Source source) {
        scopes.enterFile(programScope, source);
        boolean isFile = source.getPath() != null && context.env().isFileIOAllowed();
        String key = isFile ? key(context.env().getPublicTruffleFile(source.getPath())) : null;
        boolean entered = key != null && running.add(key);
        try {
            return code.run(programScope);
        } finally {
            if (entered) {
                running.remove(key);
            }
        }
    }

    /** The module at a path or with a name, loaded and run if it has not been. */
    ModuleValue load(String path, ModuleScope importer, Node where) {
        ModuleValue module = find(path, importer, where);
        scopes.imported(importer, path);
        return module;
    }

    /** Runs a file whose path starts at the working directory, whether it has run before or not. */
    ModuleValue evaluate(String path, Node where) {
        TruffleFile file = context.library().permissions().file(Access.READ, path, where);
        try {
            if (!file.isRegularFile()) {
                throw Errors.of(ErrorKind.IO, where, "no such file: '" + path + "'");
            }
            String key = key(file);
            if (running.contains(key)) {
                throw Errors.importError(where, "circular import of '" + path + "'");
            }
            return run(prepare(path, file, where), key, where);
        } catch (IOException e) {
            throw ZexusException.of(ErrorKind.IO, "file '" + path + "' cannot be read", e, where);
        }
    }

    private ModuleValue find(String path, ModuleScope importer, Node where) {
        if (!ModulePaths.isDirect(path)) {
            ModuleValue library = libraryModule(path);
            if (library != null) {
                return library;
            }
        }
        try {
            TruffleFile file = paths.find(path, scopes.directory(importer), where)
                    .orElseThrow(() -> notFound(path, where));
            String key = key(file);
            if (running.contains(key)) {
                throw Errors.importError(where, "circular import of '" + ModulePaths.shown(path) + "'");
            }
            ModuleValue module = loaded.get(key);
            if (module == null) {
                module = runOnce(ModulePaths.shown(path), file, key, where);
            }
            return module;
        } catch (SecurityException e) {
            throw ZexusException
                    .of(ErrorKind.IMPORT, "reading '" + ModulePaths.shown(path) + "' is not permitted", e, where)
                    .withHint("the host of the program decides which files it may use");
        } catch (IOException e) {
            throw ZexusException.of(ErrorKind.IMPORT, "'" + ModulePaths.shown(path) + "' cannot be read", e, where);
        }
    }

    /** Runs a module that has not run yet; one that has failed fails again with the same error. */
    private ModuleValue runOnce(String name, TruffleFile file, String key, Node where) throws IOException {
        ZexusException failure = failed.get(key);
        if (failure != null) {
            throw failure.again();
        }
        Prepared code = prepare(name, file, where);
        try {
            ModuleValue module = run(code, key, where);
            loaded.put(key, module);
            return module;
        } catch (ZexusException e) {
            failed.put(key, e);
            throw e;
        }
    }

    /** Code of a file, and the scope that it is to run in. */
    private record Prepared(LoadedCode code, ModuleScope scope) {}

    private Prepared prepare(String name, TruffleFile file, Node where) throws IOException {
        Source source = Source.newBuilder(ZexusLanguage.ID, file).name(name).build();
        LoadedCode code;
        try {
            code = pipeline.load(source, knownNames(scopes.outer()));
        } catch (SyntaxException e) {
            throw ZexusException.of(ErrorKind.IMPORT,
                    "'" + name + "' has errors:\n" + e.getMessage(), e, where);
        }
        ModuleScope scope = scopes.create(name, baseName(file));
        code.declareExports(scope);
        scopes.enterFile(scope, source);
        return new Prepared(code, scope);
    }

    private ModuleValue run(Prepared file, String key, Node where) {
        running.add(key);
        EncapsulatingNodeReference place = EncapsulatingNodeReference.getCurrent();
        Node before = place.set(where);
        try {
            file.code().run(file.scope());
        } finally {
            place.set(before);
            running.remove(key);
        }
        return new ModuleValue(file.scope());
    }

    /** The names that code in a scope may use without declaring them, besides the builtins. */
    private Set<String> knownNames(ModuleScope scope) {
        var names = new HashSet<>(scope.names());
        names.addAll(scopes.outer().names());
        names.addAll(context.hostScope().names());
        return names;
    }

    private ModuleValue libraryModule(String path) {
        String name = path.startsWith("stdlib/") ? path.substring("stdlib/".length()) : path;
        ModuleValue module = libraryModules.get(name);
        if (module == null) {
            module = name.equals(ZexusLanguage.ID) ? context.runtime().module() : LibraryModules.create(name, context);
            if (module != null) {
                libraryModules.put(name, module);
            }
        }
        return module;
    }

    /** The name of a module of the library that this context has loaded; null if the value is none. */
    String libraryName(ModuleValue module) {
        for (Map.Entry<String, ModuleValue> each : libraryModules.entrySet()) {
            boolean isLanguage = LibraryModules.names().contains(each.getKey())
                    || each.getKey().equals(ZexusLanguage.ID);
            if (each.getValue() == module && isLanguage) {
                return each.getKey();
            }
        }
        return null;
    }

    /** Where in the modules of the library that this context has loaded a value is found; null if nowhere. */
    LibraryMember libraryMember(Object value) {
        for (Map.Entry<String, ModuleValue> each : libraryModules.entrySet()) {
            ModuleScope scope = each.getValue().scope();
            for (String name : scope.names()) {
                if (scope.own(name).get() == value && libraryName(each.getValue()) != null) {
                    return new LibraryMember(each.getKey(), name);
                }
            }
        }
        return null;
    }

    /** The file whose names a scope holds; null if it is no scope of a file. */
    FileOrigin originOf(ModuleScope scope) {
        return scopes.originOf(scope);
    }

    /** A new scope for the names of a file, whose code does not run. */
    ModuleScope createScope(FileOrigin file) {
        ModuleScope scope = scopes.create(file.name(), file.moduleName());
        if (file.source() != null) {
            scopes.enterFile(scope, file.source());
        }
        return scope;
    }

    /** The names of the modules of the library and of those that the host has registered. */
    ZexusList libraryNames() {
        var names = new TreeSet<>(LibraryModules.names());
        names.addAll(libraryModules.keySet());
        return ZexusList.ofObjects(names.stream().map(Strings::fromJava).toArray());
    }

    /** A module of the library or of the host, or null of the language. */
    Object libraryModuleOrNull(String name) {
        ModuleValue module = libraryModule(name);
        return module == null ? ZexusNull.NULL : module;
    }

    /** Makes the members of an object of the host or of another language a module. */
    ModuleValue register(String name, Object members, Node where) {
        if (LibraryModules.names().contains(name) || libraryModules.containsKey(name)) {
            throw Errors.valueError(where, "there is a module '" + name + "' already");
        }
        var scope = new ModuleScope(context, name, null);
        InteropLibrary interop = InteropLibrary.getUncached();
        try {
            Object keys = interop.getMembers(members);
            for (long i = 0; i < interop.getArraySize(keys); i++) {
                String key = interop.asString(interop.readArrayElement(keys, i));
                if (interop.isMemberReadable(members, key)) {
                    scope.declare(key).set(ForeignValues.unwrap(interop.readMember(members, key)));
                }
            }
        } catch (InteropException e) {
            throw Errors.typeError(where, "a module is made of an object with members");
        }
        var module = new ModuleValue(scope);
        libraryModules.put(name, module);
        return module;
    }

    private static ZexusException notFound(String path, Node where) {
        if (ModulePaths.isDirect(path)) {
            return Errors.importError(where, "module '" + ModulePaths.shown(path) + "' not found");
        }
        var error = Errors.importError(where, "module '" + path + "' not found");
        Suggestion.closest(path, LibraryModules.names())
                .ifPresent(near -> error.withHint("did you mean '" + near + "'?"));
        return error;
    }

    private static String baseName(TruffleFile file) {
        String name = file.getName();
        return name.endsWith(".zx") ? name.substring(0, name.length() - ".zx".length()) : name;
    }

    /** What two paths of the same file share. */
    private static String key(TruffleFile file) {
        try {
            return file.getCanonicalFile().getPath();
        } catch (IOException e) {
            // A file that cannot be resolved further is known by its absolute path.
            return file.getAbsoluteFile().normalize().getPath();
        }
    }
}
