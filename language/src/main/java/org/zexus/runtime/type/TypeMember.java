package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.Set;
import org.zexus.bytecode.MemberDeclaration.Flag;
import org.zexus.runtime.call.BoundMethod;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;

/** A member of instances, found by its name. */
public sealed interface TypeMember {

    /** The name. */
    String name();

    /** The type that declares the member. */
    ZexusType declaringType();

    /** What the declaration says about it. */
    Set<Flag> flags();

    /** What reading the member of an instance gives; runs code for a computed one. */
    @TruffleBoundary
    default Object read(Instance instance, Node where) {
        return switch (this) {
            case Field field -> instance.get(field.index());
            case Method method -> BoundMethod.of(instance, method.function());
            case Computed computed -> InvokeNode.callMethod(where, computed.thunk(), instance);
            case Constant constant -> constant.value();
        };
    }

    /** Whether it can be used only by code of the type. */
    default boolean isPrivate() {
        return flags().contains(Flag.PRIVATE);
    }

    /**
     * A field.
     *
     * @param index its place in every instance
     * @param typeText the declared type as written, or null
     * @param check the declared type as far as it is checked, or null
     * @param defaultValue a thunk for the default value, or null
     * @param constraint a thunk for the condition, or null
     * @param stateType what the declared type means for contract state, or null for fields of other types
     */
    record Field(String name, ZexusType declaringType, Set<Flag> flags, int index, String typeText, TypeCheck check,
            ZexusFunction defaultValue, ZexusFunction constraint, StateType stateType) implements TypeMember {}

    /** A method. */
    record Method(String name, ZexusType declaringType, Set<Flag> flags, ZexusFunction function)
            implements TypeMember {}

    /** A value computed by a thunk at each access. */
    record Computed(String name, ZexusType declaringType, Set<Flag> flags, ZexusFunction thunk)
            implements TypeMember {}

    /** A value of the type itself, also readable through instances: a static function, a nested declaration. */
    record Constant(String name, ZexusType declaringType, Set<Flag> flags, Object value) implements TypeMember {}
}
