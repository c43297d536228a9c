package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/** The instructions that import and export by constants, and read and write files inside the sandbox. */
final class ImportActions {

    private static final int ALIAS = 1;
    private static final int NAMES = 2;
    private static final int IS_NAMED = 3;

    private ImportActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.IMPORT, use -> {
            String path = use.name(0);
            Object alias = optional(use, ALIAS);
            Object names = optional(use, NAMES);
            boolean named = Truth.of(optional(use, IS_NAMED));
            ModuleScope scope = use.function().scope();
            return (v, where) -> {
                bind(scope, scope.context().loadModule(path, scope, where), alias, named ? names : null, where);
                return null;
            };
        });
        table.put(Opcode.EXPORT, use -> {
            ModuleScope scope = use.function().scope();
            return switch (use.instruction().operandCount()) {
                case 0 -> (v, where) -> export(scope, text(v[0], where), v[1]);
                case 1 -> {
                    String name = use.name(0);
                    yield (v, where) -> export(scope, name, v[0]);
                }
                default -> {
                    String name = use.name(0);
                    Object value = use.value(1);
                    yield (v, where) -> export(scope, name, value);
                }
            };
        });
        table.put(Opcode.READ, use -> {
            ModuleScope scope = use.function().scope();
            return (v, where) -> {
                TruffleString content = RuntimeContext.get(where).sandbox().read(root(scope), text(v[0], where));
                return content == null ? ZexusNull.NULL : content;
            };
        });
        table.put(Opcode.WRITE, use -> {
            ModuleScope scope = use.function().scope();
            return (v, where) -> RuntimeContext.get(where)
                    .sandbox()
                    .write(root(scope), text(v[0], where), v[1] == ZexusNull.NULL ? Strings.EMPTY : Display.of(v[1]));
        });
    }

    private static Object optional(Use use, int operand) {
        return operand < use.instruction().operandCount() ? use.value(operand) : ZexusNull.NULL;
    }

    private static String text(Object value, Node where) {
        if (value instanceof TruffleString text) {
            return Strings.toJava(text);
        }
        throw Errors.typeError(where, "a string is needed, got " + Kinds.typeName(value));
    }

    /** The names are a list, or a map from exported names to the names here. */
    private static void bind(ModuleScope scope, ModuleValue module, Object alias, Object names, Node where) {
        switch (names) {
            case ZexusMap map -> {
                for (Object key : map.keyArray()) {
                    bindExport(scope, module, text(key, where), text(map.get(key), where), where);
                }
            }
            case ZexusList list -> {
                for (Object each : list.toArray()) {
                    bindExport(scope, module, text(each, where), text(each, where), where);
                }
            }
            case null, default -> {
                if (alias == ZexusNull.NULL) {
                    ModuleActions.importAll(scope, module, false);
                } else {
                    scope.declare(text(alias, where)).set(module);
                }
            }
        }
    }

    private static void bindExport(ModuleScope scope, ModuleValue module, String exported, String name, Node where) {
        ModuleActions.export(module, exported, where);
        scope.bind(name, module.exported(exported));
    }

    private static Object export(ModuleScope scope, String name, Object value) {
        scope.declare(name).set(value);
        scope.export(name, name);
        return null;
    }

    /** The directory that files are looked for in, or null for the working directory. */
    private static String root(ModuleScope scope) {
        var directory = scope.resolve("__DIR__");
        return directory != null && directory.get() instanceof TruffleString text && !text.isEmpty()
                ? Strings.toJava(text)
                : null;
    }
}
