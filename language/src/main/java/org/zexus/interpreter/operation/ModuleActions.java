package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Suggestion;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kinds;

/** Modules, and the files a program reads as text or logs to. */
final class ModuleActions {

    private ModuleActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.LOAD_MODULE, use -> {
            String path = use.name(0);
            ModuleScope scope = use.function().scope();
            return (v, where) -> scope.context().loadModule(path, scope, where);
        });
        table.put(Opcode.GET_EXPORT, use -> {
            String name = use.name(0);
            return (v, where) -> export(module(v[0], where), name, where);
        });
        table.put(Opcode.EXPORT_POLYGLOT, use -> {
            String name = use.name(0);
            return (v, where) -> {
                use.function().scope().context().share(name, v[0], where);
                return null;
            };
        });
        table.put(Opcode.IMPORT_ALL, use -> {
            ModuleScope scope = use.function().scope();
            return (v, where) -> {
                importAll(scope, module(v[0], where), false);
                return null;
            };
        });
        table.put(Opcode.EXPORT_ALL, use -> {
            ModuleScope scope = use.function().scope();
            return (v, where) -> {
                importAll(scope, module(v[0], where), true);
                return null;
            };
        });
        table.put(Opcode.NEST_MODULE, use -> {
            String[] path = use.name(0).split("\\.", -1);
            ModuleScope scope = use.function().scope();
            return (v, where) -> nest(v[0], path, module(v[1], where), scope);
        });
        table.put(Opcode.BUILD_MODULE, use -> {
            FunctionTemplate function = use.function();
            Bytecode body = (Bytecode) use.constant(0);
            return (v, where) -> build(function, body);
        });
        table.put(Opcode.READ_TEXT,
                use -> (v, where) -> RuntimeContext.get(where).readText(Display.toJava(v[0]), where));
        table.put(Opcode.LOG_PUSH, use -> (v, where) -> {
            RuntimeContext.get(where).startLog(Display.toJava(v[0]), where);
            return null;
        });
        table.put(Opcode.LOG_POP, use -> (v, where) -> {
            RuntimeContext.get(where).endLog();
            return null;
        });
    }

    static ModuleValue module(Object value, Node where) {
        if (value instanceof ModuleValue module) {
            return module;
        }
        throw Errors.typeError(where, "a module is needed, got " + Kinds.typeName(value));
    }

    static Object export(ModuleValue module, String name, Node where) {
        GlobalCell cell = module.exported(name);
        if (cell == null) {
            ZexusException error = Errors.importError(where,
                    "'" + module.scope().name() + "' does not export '" + name + "'");
            Suggestion.closest(name, module.scope().exportedNames())
                    .ifPresent(near -> error.withHint("did you mean '" + near + "'?"));
            throw error;
        }
        Object value = cell.get();
        if (value == null) {
            throw Errors.nameError(where, "'" + name + "' is used before it has a value");
        }
        return value;
    }

    static void importAll(ModuleScope scope, ModuleValue module, boolean exports) {
        for (String name : module.scope().exportedNames()) {
            scope.bind(name, module.exported(name));
            if (exports) {
                scope.export(name, name);
            }
        }
    }

    private static Object nest(Object outer, String[] path, ModuleValue module, ModuleScope scope) {
        ModuleValue result = outer instanceof ModuleValue existing ? existing
                : new ModuleValue(new ModuleScope(scope.context(), path[0], scope));
        ModuleScope inner = result.scope();
        inner.export(path[1], path[1]);
        for (int i = 1; i < path.length - 1; i++) {
            GlobalCell cell = inner.declare(path[i]);
            if (!(cell.get() instanceof ModuleValue)) {
                cell.set(new ModuleValue(new ModuleScope(scope.context(), path[i], inner)));
            }
            inner = ((ModuleValue) cell.get()).scope();
            inner.export(path[i + 1], path[i + 1]);
        }
        inner.declare(path[path.length - 1]).set(module);
        return result;
    }

    static ModuleValue build(FunctionTemplate function, Bytecode body) {
        ModuleScope outer = function.scope();
        ModuleScope scope = new ModuleScope(outer.context(), body.name(), outer);
        function.in(body, scope).moduleTarget().call();
        return new ModuleValue(scope);
    }
}
