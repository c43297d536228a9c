package org.zexus.language;

import java.util.ArrayList;
import java.util.List;
import org.zexus.builtins.program.FileView;
import org.zexus.runtime.scope.ModuleScope;

/** What the functions of a file tell about it. */
final class ScopedFile implements FileView {
    private final String name;
    private final ModuleScope scope;
    private final List<String> imports = new ArrayList<>();
    private String path = "";
    private String directory = "";

    ScopedFile(String name, ModuleScope scope) {
        this.name = name;
        this.scope = scope;
    }

    /** Says where the file is whose code runs now. */
    void enter(String newPath, String newDirectory) {
        path = newPath;
        directory = newDirectory;
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
