package org.zexus.interpreter.operation;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.runtime.error.Errors;

/** What the instructions do that are calls of the runtime and no more. */
final class ActionTable {

    /**
     * One such instruction.
     *
     * @param function the function it is part of
     * @param part which of its results is wanted, from 0
     */
    record Use(Instruction instruction, FunctionTemplate function, int part) {

        /** The operand at an index, as it is. */
        int number(int operand) {
            return instruction.operand(operand);
        }

        /** The constant an operand refers to. */
        Object constant(int operand) {
            return function.bytecode().constant(instruction.operand(operand));
        }

        /**
         * A new guest value of the constant an operand refers to; a function, which would need the variables around it,
         * is a TypeError.
         */
        Object value(int operand) {
            Object constant = constant(operand);
            if (constant instanceof Bytecode) {
                throw Errors.typeError(null, instruction.opcode().mnemonic() + " does not take a function");
            }
            return GuestConstants.of(constant);
        }

        /** The name an operand refers to. */
        String name(int operand) {
            return (String) constant(operand);
        }
    }

    private static final Map<Opcode, Function<Use, RuntimeAction>> ACTIONS = new EnumMap<>(Opcode.class);

    static {
        CollectionActions.register(ACTIONS);
        PatternActions.register(ACTIONS);
        TypeActions.register(ACTIONS);
        ErrorActions.register(ACTIONS);
        ModuleActions.register(ACTIONS);
        EventActions.register(ACTIONS);
        TaskActions.register(ACTIONS);
        ImportActions.register(ACTIONS);
        DeclarationActions.register(ACTIONS);
        SecurityActions.register(ACTIONS);
        LedgerActions.register(ACTIONS);
    }

    private ActionTable() {}

    /** Whether there is an action for an opcode. */
    static boolean has(Opcode opcode) {
        return ACTIONS.containsKey(opcode);
    }

    /** The action of an instruction. */
    static RuntimeAction create(Use use) {
        return ACTIONS.get(use.instruction().opcode()).apply(use);
    }
}
