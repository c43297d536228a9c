package org.zexus.runtime.scope;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zexus.bytecode.Exports;

/**
 * The module-level names of a file or of a {@code module} block. A name is looked for in the scope itself, then in the
 * scopes around it; builtins come last and are not part of any scope.
 */
public final class ModuleScope {

    private final RuntimeContext context;
    private final String name;
    private final ModuleScope parent;
    private final Map<String, GlobalCell> cells = new LinkedHashMap<>();
    /** Exported name to name in this scope, besides the implicit exports. */
    private final Map<String, String> exports = new LinkedHashMap<>();
    /** Whether every name is exported that is not in {@link #hidden} and does not start with an underscore. */
    private boolean exportsImplicitly = true;
    private Set<String> hidden = Set.of();

    /** A scope without names; {@code parent} is null for a file. */
    public ModuleScope(RuntimeContext context, String name, ModuleScope parent) {
        this.context = context;
        this.name = name;
        this.parent = parent;
    }

    /** The context of the program. */
    public RuntimeContext context() {
        return context;
    }

    /** The name of the module, for messages. */
    public String name() {
        return name;
    }

    /** The scope around this one, or null. */
    public ModuleScope parent() {
        return parent;
    }

    /** The variable of this very scope, or null. */
    @TruffleBoundary
    public GlobalCell own(String variable) {
        return cells.get(variable);
    }

    /** The variable in this scope or the nearest one around it, or null. */
    @TruffleBoundary
    public GlobalCell resolve(String variable) {
        for (ModuleScope scope = this; scope != null; scope = scope.parent) {
            GlobalCell cell = scope.cells.get(variable);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** The variable in this scope or the nearest one around it, else the function of the host; or null. */
    @TruffleBoundary
    public GlobalCell visible(String variable) {
        GlobalCell cell = resolve(variable);
        return cell != null ? cell : context.hostScope().own(variable);
    }

    /** What a name stands for at this moment: a variable, a function of the host or a builtin; null if for nothing. */
    @TruffleBoundary
    public Object meaning(String visibleName) {
        GlobalCell cell = visible(visibleName);
        return cell != null && cell.isSet() ? cell.get() : context.builtin(visibleName);
    }

    /** The variable of this very scope, made without a value if there is none. */
    @TruffleBoundary
    public GlobalCell declare(String variable) {
        return cells.computeIfAbsent(variable, GlobalCell::new);
    }

    /** Makes a variable of another scope visible here under a name: what importing does to follow later assignments. */
    @TruffleBoundary
    public void bind(String variable, GlobalCell cell) {
        cells.put(variable, cell);
    }

    /** The names of this very scope, in order of declaration. */
    public Collection<String> names() {
        return Collections.unmodifiableCollection(cells.keySet());
    }

    /** Whether a name is the compiler's own, which programs cannot write and nobody is shown. */
    public static boolean isInternal(String variable) {
        return variable.startsWith("$");
    }

    /** Says what importers see; before, that is every name that does not start with an underscore. */
    @TruffleBoundary
    public void setExports(Exports declared) {
        exports.clear();
        exports.putAll(declared.names());
        exportsImplicitly = declared.implicit();
        hidden = declared.hidden();
    }

    /** Adds one export. */
    @TruffleBoundary
    public void export(String exportedName, String variable) {
        exports.put(exportedName, variable);
    }

    /** The variable behind an exported name, or null. */
    @TruffleBoundary
    public GlobalCell exported(String exportedName) {
        String variable = exports.get(exportedName);
        if (variable != null) {
            return cells.get(variable);
        }
        boolean implicit = exportsImplicitly && !exportedName.startsWith("_") && !isInternal(exportedName)
                && !hidden.contains(exportedName);
        return implicit ? cells.get(exportedName) : null;
    }

    /** The name in this scope of what is exported by a name. */
    public String exportedVariable(String exportedName) {
        return exports.getOrDefault(exportedName, exportedName);
    }

    /** Says that importers see what those of another scope see. */
    @TruffleBoundary
    public void exportLike(ModuleScope other) {
        setExports(new Exports(other.exportsImplicitly, other.exports, other.hidden));
    }

    /** The exported names, in order. */
    @TruffleBoundary
    public List<String> exportedNames() {
        List<String> names = new ArrayList<>();
        Set<String> candidates = new LinkedHashSet<>(exports.keySet());
        candidates.addAll(cells.keySet());
        for (String candidate : candidates) {
            if (exported(candidate) != null) {
                names.add(candidate);
            }
        }
        return names;
    }

    /** The names that code in this scope can use, builtins included. */
    @TruffleBoundary
    public List<String> visibleNames() {
        List<String> candidates = new ArrayList<>();
        for (ModuleScope scope = this; scope != null; scope = scope.parent) {
            candidates.addAll(scope.cells.keySet());
        }
        candidates.addAll(context.hostScope().names());
        candidates.addAll(context.builtins().functionNames());
        return candidates;
    }
}
