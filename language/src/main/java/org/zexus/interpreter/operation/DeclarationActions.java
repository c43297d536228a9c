package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.collection.DeepCopy;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.registry.Registry;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.DynamicType;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kinds;

/** Declarations that are registered by name, and types made from names and values on the stack. */
final class DeclarationActions {

    private DeclarationActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.DEFINE_ENUM, use -> defineAndBind(use, Registry.ENUMS));
        table.put(Opcode.DEFINE_PROTOCOL, use -> defineAndBind(use, Registry.PROTOCOLS));
        table.put(Opcode.DEFINE_SCREEN, use -> define(use, Registry.SCREENS));
        table.put(Opcode.DEFINE_COMPONENT, use -> define(use, Registry.COMPONENTS));
        table.put(Opcode.DEFINE_THEME, use -> define(use, Registry.THEMES));
        table.put(Opcode.ASSERT_PROTOCOL, use -> {
            String name = use.name(0);
            Object description = use.value(1);
            ModuleScope scope = use.function().scope();
            return (v, where) -> assertProtocol(scope, name, description, where);
        });
        table.put(Opcode.DEFINE_ENTITY, use -> (v, where) -> entity(v, where));
        table.put(Opcode.DEFINE_CONTRACT, use -> {
            FunctionTemplate function = use.function();
            Object actions = use.instruction().operandCount() == 1 ? null : use.constant(0);
            return (v, where) -> contract(function, actions, v, where);
        });
    }

    private static RuntimeAction defineAndBind(Use use, Registry registry) {
        String name = use.name(0);
        Object content = use.value(1);
        ModuleScope scope = use.function().scope();
        return (v, where) -> {
            Object own = DeepCopy.of(content);
            registry(registry, where).put(name, own);
            scope.declare(name).set(own);
            return null;
        };
    }

    private static RuntimeAction define(Use use, Registry registry) {
        if (use.instruction().operandCount() == 0) {
            return (v, where) -> {
                registry(registry, where).put(v[0], v[1], where);
                return null;
            };
        }
        String name = use.name(0);
        Object properties = use.value(1);
        return (v, where) -> {
            registry(registry, where).put(name, DeepCopy.of(properties));
            return null;
        };
    }

    private static ZexusMap registry(Registry registry, Node where) {
        return RuntimeContext.get(where).registries().map(registry);
    }

    /** {@code [whether every method is there, the names of those that are not]}. */
    private static Object assertProtocol(ModuleScope scope, String name, Object description, Node where) {
        if (!(description instanceof ZexusMap map && map.get("methods") instanceof ZexusList methods)) {
            throw Errors.typeError(where, "a protocol is described by a map with a list of methods");
        }
        GlobalCell cell = scope.resolve(name);
        if (cell == null || !cell.isSet()) {
            throw Errors.nameError(where, "'" + name + "' is not defined");
        }
        ZexusList missing = ZexusList.empty();
        for (Object method : methods.toArray()) {
            if (!hasMember(cell.get(), Display.toJava(method))) {
                missing.push(method);
            }
        }
        return ZexusList.of(missing.size() == 0, missing);
    }

    private static boolean hasMember(Object value, String name) {
        return value instanceof Instance instance ? instance.type().member(name) != null
                : Members.has(value, Strings.fromJava(name));
    }

    /** The operands are the name, then for each member its default value and its name. */
    private static Object entity(Object[] operands, Node where) {
        var type = DynamicType.entity(name(operands[0], where));
        for (int i = 1; i < operands.length; i += 2) {
            type.member(name(operands[i + 1], where), operands[i]);
        }
        return type.define(where);
    }

    /** The operands are for each member its name and its value, then the name of the contract. */
    private static Object contract(FunctionTemplate function, Object actions, Object[] operands, Node where) {
        var type = DynamicType.contract(name(operands[operands.length - 1], where));
        for (int i = 0; i < operands.length - 1; i += 2) {
            type.member(name(operands[i], where), operands[i + 1]);
        }
        if (actions instanceof Bytecode body) {
            ModuleScope scope = ModuleActions.build(function, body).scope();
            for (String name : scope.names()) {
                if (scope.own(name).isSet()) {
                    type.member(name, scope.own(name).get());
                }
            }
        }
        return type.deploy(where);
    }

    private static String name(Object value, Node where) {
        if (value instanceof TruffleString text) {
            return Strings.toJava(text);
        }
        throw Errors.typeError(where, "a name is needed, got " + Kinds.typeName(value));
    }
}
