package org.zexus.language;

import com.oracle.truffle.api.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.zexus.builtins.program.FileView;
import org.zexus.runtime.scope.ModuleScope;

/** What the functions of a file tell about it. */
final class ScopedFile implements FileView {
    private final String name;
    private final ModuleScope scope;
    private final List<String> imports = new ArrayList<>();
    private Source source;
    private String path = "";
    private String directory = "";

    ScopedFile(String name, ModuleScope scope) {
        this.name = name;
        this.scope = scope;
    }

    /** Says where the file is whose code runs now. */
    void enter(Source newSource, String newPath, String newDirectory) {
        source = newSource;
        path = newPath;
        directory = newDirectory;
    }

    /** The code that has run last, or null. */
    Source source() {
        return source;
    }

    /** Notes an import. */
    void imported(String module) {
        if (!imports.contains(module)) {
            imports.add(module);
        }
    }

    @Override
    public boolean isMain() {
        return name.equals(FileScopes.MAIN);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String directory() {
        return directory;
    }

    @Override
    public List<String> imports() {
        return List.copyOf(imports);
    }

    @Override
    public List<String> exports() {
        return scope.exportedNames();
    }
}
