package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.ContractAction;
import org.zexus.runtime.type.ContractCall;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Calling members by name. */
final class MethodCalls {

    private MethodCalls() {}

    static Object call(Object receiver, String name, Object[] arguments, ZexusType caller, Node where) {
        switch (receiver) {
            case Instance instance -> {
                TypeMember member = instance.type().member(name);
                if (member instanceof TypeMember.Method method) {
                    MemberReads.checkAccess(method, caller, where);
                    return callMethod(instance, method, arguments, caller, where);
                }
                if (member != null) {
                    return InvokeNode.call(MemberReads.get(instance, name, caller, where), arguments);
                }
            }
            case ZexusMap map -> {
                Object own = map.get(Strings.fromJava(name));
                if (own != null && Kinds.of(own) == Kind.FUNCTION) {
                    return InvokeNode.call(own, arguments);
                }
            }
            case ModuleValue module -> {
                return InvokeNode.call(MemberReads.ofModule(module, name, where), arguments);
            }
            case ZexusType type when type.member(name) instanceof TypeMember.Constant constant -> {
                MemberReads.checkAccess(constant, caller, where);
                return InvokeNode.call(constant.value(), arguments);
            }
            case ZexusType type when type.isContract() -> {
                return call(type.defaultInstance(where), name, arguments, caller, where);
            }
            case ZexusNull _ -> throw Errors.typeError(where, "cannot call '" + name + "' on null");
            default -> {
                // Only builtin methods are left.
            }
        }
        return callBuiltin(receiver, name, arguments, where);
    }

    private static Object callMethod(Instance instance, TypeMember.Method method, Object[] arguments,
            ZexusType caller, Node where) {
        if (instance.type().isContract() && ContractCall.needsFrame(instance, method, caller, where)) {
            return ContractAction.call(instance, method, arguments, where);
        }
        return InvokeNode.callMethod(method.function(), instance, arguments);
    }

    private static Object callBuiltin(Object receiver, String name, Object[] arguments, Node where) {
        BuiltinDescriptor method = RuntimeContext.get(where).builtins().method(Kinds.of(receiver), name);
        if (method == null) {
            if (receiver instanceof ErrorValue error) {
                return callBuiltin(error.message(), name, arguments, where);
            }
            throw noMethod(receiver, name, where);
        }
        method.checkArity(arguments.length, where);
        Object[] all = new Object[arguments.length + 1];
        all[0] = receiver;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new BuiltinFunction(method).callTarget().call(all);
    }

    static ZexusException noMethod(Object receiver, String name, Node where) {
        Iterable<String> candidates = receiver instanceof Instance instance ? instance.type().memberNames()
                : RuntimeContext.get(where).builtins().methodNames(Kinds.of(receiver));
        return MemberReads.withSuggestion(
                Errors.nameError(where, Kinds.typeName(receiver) + " has no method '" + name + "'"), name, candidates);
    }
}
