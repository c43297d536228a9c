package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinTable;
import org.zexus.runtime.call.BoundMethod;
import org.zexus.runtime.call.ForeignMethod;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.HasProperties;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;
import org.zexus.runtime.value.ZexusObject;

/** Calling members by name. */
final class MethodCalls {

    private MethodCalls() {}

    static Object call(Object receiver, String name, Object[] arguments, ZexusType caller, Node where) {
        return InvokeNode.call(where, method(receiver, name, caller, where), arguments);
    }

    /** What a call of a member calls. */
    static Object method(Object receiver, String name, ZexusType caller, Node where) {
        switch (receiver) {
            case Instance instance when instance.type().member(name) != null -> {
                return MemberReads.get(instance, name, caller, where);
            }
            case ZexusMap map -> {
                Object own = map.get(Strings.fromJava(name));
                if (own != null && isCallable(own)) {
                    return own;
                }
            }
            case ModuleValue module -> {
                return MemberReads.ofModule(module, name, where);
            }
            case ZexusType type when type.member(name) instanceof TypeMember.Constant -> {
                return MemberReads.get(type, name, caller, where);
            }
            case ZexusType type when type.isContract() -> {
                return method(type.defaultInstance(where), name, caller, where);
            }
            case HasProperties object when object.property(name) instanceof ZexusObject own
                    && own.kind() == Kind.FUNCTION -> {
                return own;
            }
            case ZexusNull _ -> throw Errors.typeError(where, "cannot call '" + name + "' on null");
            default -> {
                if (ForeignValues.isForeign(receiver) && ForeignMembers.isInvocable(receiver, name)) {
                    return new ForeignMethod(receiver, name);
                }
            }
        }
        return builtin(ForeignValues.unwrap(receiver), name, where);
    }

    /** Whether a value stands for a method where a map has it: a function, or a type, which makes an instance. */
    static boolean isCallable(Object value) {
        Kind kind = Kinds.of(value);
        return kind == Kind.FUNCTION || kind == Kind.TYPE;
    }

    private static Object builtin(Object receiver, String name, Node where) {
        BuiltinTable builtins = RuntimeContext.get(where).builtins();
        BuiltinDescriptor method = builtins.method(Kinds.of(receiver), name);
        if (method != null) {
            return BoundMethod.of(receiver, method);
        }
        if (receiver instanceof ErrorValue error && builtins.method(Kind.STRING, name) != null) {
            return builtin(error.message(), name, where);
        }
        if (RuntimeContext.get(where).isLenient()) {
            return MissingMethod.INSTANCE;
        }
        throw noMethod(receiver, name, where);
    }

    private static ZexusException noMethod(Object receiver, String name, Node where) {
        Iterable<String> candidates = receiver instanceof Instance instance ? instance.type().memberNames()
                : RuntimeContext.get(where).builtins().methodNames(Kinds.of(receiver));
        String owner = receiver instanceof ZexusType type ? type.name() : Kinds.typeName(receiver);
        return MemberReads.withSuggestion(
                Errors.nameError(where, owner + " has no method '" + name + "'"), name, candidates);
    }
}
