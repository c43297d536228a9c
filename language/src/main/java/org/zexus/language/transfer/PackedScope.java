package org.zexus.language.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.ModuleValue;

/** The scope of a module, with those of its names that are used. A context that has the scope keeps its own names. */
final class PackedScope extends Packed {

    private final Object token;
    private final ModuleScope original;
    private final FileOrigin file;
    private final PackedScope parent;
    private final boolean isOutermost;
    private final Map<String, Variable> variables = new LinkedHashMap<>();

    /**
     * A scope without names.
     *
     * @param original only its name and what it exports are looked at
     * @param file the file whose scope it is, or null
     * @param parent the scope around it, if that is not one that every context has
     * @param isOutermost whether it is the scope around those of all files
     */
    PackedScope(Object token, ModuleScope original, FileOrigin file, PackedScope parent, boolean isOutermost) {
        this.token = token;
        this.original = original;
        this.file = file;
        this.parent = parent;
        this.isOutermost = isOutermost;
    }

    boolean has(String name) {
        return variables.containsKey(name);
    }

    void add(String name, Variable variable) {
        variables.put(name, variable);
    }

    @Override
    Object restore(Unpacking to) {
        ModuleScope scope = isOutermost ? to.place().outerScope()
                : (ModuleScope) to.place().identities().find(token);
        if (scope == null) {
            scope = create(to);
            to.place().identities().note(token, scope);
        }
        for (Map.Entry<String, Variable> each : variables.entrySet()) {
            GlobalCell present = scope.own(each.getKey());
            if (present == null || !present.isSet()) {
                scope.bind(each.getKey(), (GlobalCell) to.value(each.getValue()));
            }
        }
        return scope;
    }

    private ModuleScope create(Unpacking to) {
        ModuleScope scope = file != null ? to.place().createFile(file)
                : new ModuleScope(to.place().context(), original.name(),
                        parent == null ? to.place().outerScope() : (ModuleScope) to.value(parent));
        scope.exportLike(original);
        return scope;
    }

    /** A module-level variable. Scopes that share it go on to do so. */
    static final class Variable extends Packed {
        private final String name;
        private Object content;

        Variable(String name) {
            this.name = name;
        }

        void setContent(Object packed) {
            content = packed;
        }

        @Override
        Object restore(Unpacking to) {
            var cell = new GlobalCell(name);
            to.later(() -> {
                if (content != null) {
                    cell.set(to.value(content));
                }
            });
            return cell;
        }
    }

    /** A module as a value. */
    static final class AsModule extends Packed {
        private final PackedScope scope;

        AsModule(PackedScope scope) {
            this.scope = scope;
        }

        @Override
        Object restore(Unpacking to) {
            return new ModuleValue((ModuleScope) to.value(scope));
        }
    }
}
