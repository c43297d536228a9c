package org.zexus.language.transfer;

import org.zexus.bytecode.TypeDeclaration;
import org.zexus.runtime.type.TypeApplication;
import org.zexus.runtime.type.TypeDefinition;

/** A declared type. A context that has it already keeps its own. */
final class PackedType extends Packed {

    private final Object token;
    private final TypeDeclaration declaration;
    private final Object[] operands;

    /**
     * A type.
     *
     * @param operands what the declaration takes, packed
     */
    PackedType(Object token, TypeDeclaration declaration, Object[] operands) {
        this.token = token;
        this.declaration = declaration;
        this.operands = operands;
    }

    @Override
    Object restore(Unpacking to) {
        Object known = to.place().identities().find(token);
        if (known != null) {
            return known;
        }
        Object[] restored = new Object[operands.length];
        for (int i = 0; i < operands.length; i++) {
            restored[i] = to.value(operands[i]);
        }
        Object type = TypeDefinition.define(declaration, restored, null);
        to.place().identities().note(token, type);
        return type;
    }

    /**
     * A generic type with type arguments.
     *
     * @param generic the type without, packed
     * @param arguments the arguments, packed
     */
    static final class Applied extends Packed {
        private final Object generic;
        private final Object[] arguments;

        Applied(Object generic, Object[] arguments) {
            this.generic = generic;
            this.arguments = arguments;
        }

        @Override
        Object restore(Unpacking to) {
            Object[] restored = new Object[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                restored[i] = to.value(arguments[i]);
            }
            return TypeApplication.apply(to.value(generic), restored, null);
        }
    }
}
