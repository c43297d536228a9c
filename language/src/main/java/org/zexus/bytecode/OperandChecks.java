package org.zexus.bytecode;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** The checks of a function that need no knowledge of the paths through it. */
final class OperandChecks {
    private final Bytecode function;
    private final int length;
    private final int[] multiplicities;
    private final int[] multiplicityOfConstant;
    private final BitSet cellSlots = new BitSet();
    private boolean usesTryStack;
    private int registerCount;

    OperandChecks(Bytecode function) {
        this.function = function;
        this.length = function.instructions().size();
        this.multiplicities = new int[length];
        this.multiplicityOfConstant = new int[function.constants().size()];
    }

    /** Throws what it finds; afterwards the results can be asked for. */
    void run() {
        checkHeader();
        checkHandlers();
        measureConstants();
        for (int i = 0; i < length; i++) {
            Instruction instruction = function.instruction(i);
            switch (instruction.opcode()) {
                case NEW_CELL -> {
                    if (instruction.operandCount() == 1) {
                        cellSlots.set(Math.max(0, instruction.operand(0)));
                    }
                }
                case SETUP_TRY -> usesTryStack = true;
                default -> {}
            }
        }
        if (usesTryStack && !function.handlers().isEmpty()) {
            throw failure("SETUP_TRY beside a handler table");
        }
        checkCaptures();
        for (int i = 0; i < length; i++) {
            checkInstruction(i, function.instruction(i));
        }
    }

    int[] multiplicities() {
        return multiplicities;
    }

    boolean usesTryStack() {
        return usesTryStack;
    }

    int registerCount() {
        return registerCount;
    }

    VerificationException failure(String message) {
        return new VerificationException(message + " in " + function.name(), function.name(), -1);
    }

    private VerificationException failure(int index, String message) {
        return new VerificationException(message + " at instruction " + index + " of " + function.name(),
                function.name(), index);
    }

    private void checkHeader() {
        int locals = function.localCount();
        List<Parameter> parameters = function.parameters();
        if (locals > Verifier.MAX_LOCALS) {
            throw failure(locals + " local slots, at most " + Verifier.MAX_LOCALS);
        }
        if (function.firstParameterSlot() + parameters.size() > locals) {
            throw failure("no local slots for all parameters");
        }
        for (int i = 0; i < parameters.size() - 1; i++) {
            if (parameters.get(i).isRest()) {
                throw failure("rest parameter '" + parameters.get(i).name() + "' is not the last");
            }
        }
        int previous = 0;
        for (StatementMark mark : function.statements()) {
            if (mark.instruction() < previous || mark.instruction() > length) {
                throw failure("statement mark of instruction " + mark.instruction() + " out of order");
            }
            previous = mark.instruction();
        }
    }

    private void checkHandlers() {
        for (Handler handler : function.handlers()) {
            if (handler.start() < 0 || handler.end() < handler.start() || handler.end() > length) {
                throw failure("handler of instructions " + handler.start() + " to " + handler.end() + " out of range");
            }
            if (handler.target() < 0 || handler.target() > length) {
                throw failure("handler target " + handler.target() + " out of range");
            }
            if (handler.stackDepth() < 0 || handler.stackDepth() >= Verifier.MAX_STACK) {
                throw failure("handler with stack depth " + handler.stackDepth());
            }
        }
    }

    private void measureConstants() {
        for (int i = 0; i < multiplicityOfConstant.length; i++) {
            multiplicityOfConstant[i] = switch (function.constant(i)) {
                case CallShape shape -> shape.arguments().size();
                case EnumDeclaration declaration -> declaration.valueCount();
                case TypeDeclaration type -> operandCount(type);
                case null, default -> 0;
            };
        }
    }

    private int operandCount(TypeDeclaration type) {
        try {
            return type.operandCount();
        } catch (ArithmeticException e) {
            throw failure("type '" + type.name() + "' takes too many values");
        }
    }

    private void checkCaptures() {
        for (Object constant : function.constants()) {
            if (constant instanceof Bytecode inner) {
                for (Capture capture : inner.captures()) {
                    boolean exists = capture.index() >= 0 && (capture.fromParentLocal()
                            ? cellSlots.get(capture.index())
                            : capture.index() < function.captures().size());
                    if (!exists) {
                        throw failure("function '" + inner.name() + "' captures '" + capture.name()
                                + "', which is no cell of its parent,");
                    }
                }
            }
        }
    }

    private void checkInstruction(int index, Instruction instruction) {
        OperandForm form = instruction.form();
        if (form == null) {
            throw failure(index,
                    instruction.opcode() + " does not take " + instruction.operandCount() + " operands, found");
        }
        for (int i = 0; i < form.kinds().size(); i++) {
            checkOperand(index, instruction, form.kinds().get(i), instruction.operand(i));
        }
        checkSpecialRules(index, instruction);
    }

    private void checkOperand(int index, Instruction instruction, OperandKind kind, int operand) {
        int limit = switch (kind) {
            case CONST, NAME, FUNCTION, SHAPE, TYPE, ENUM -> multiplicityOfConstant.length;
            case LOCAL -> function.localCount();
            case CAPTURED -> function.captures().size();
            case TARGET -> length + 1;
            case COUNT, NUMBER -> Integer.MAX_VALUE;
            case REGISTER -> Verifier.MAX_REGISTERS;
        };
        if (operand < 0 || operand >= limit) {
            throw failure(index, instruction.opcode() + ": " + kind.word() + " " + operand + " out of range");
        }
        if (kind.isConstant() && !kind.accepts(function.constant(operand))) {
            throw failure(index, instruction.opcode() + ": constant " + operand + " is not a " + kind.word());
        }
        switch (kind) {
            case COUNT -> multiplicities[index] = operand;
            case SHAPE, TYPE, ENUM -> multiplicities[index] = multiplicityOfConstant[operand];
            case REGISTER -> registerCount = Math.max(registerCount, operand + 1);
            default -> {}
        }
    }

    private void checkSpecialRules(int index, Instruction instruction) {
        Opcode opcode = instruction.opcode();
        switch (opcode) {
            case LOAD_CELL, STORE_CELL -> {
                if (!cellSlots.get(instruction.operand(0))) {
                    throw failure(index, opcode + ": slot " + instruction.operand(0) + " never holds a cell");
                }
            }
            case JUMP_IF_GIVEN -> {
                int parameter = instruction.operand(0) - function.firstParameterSlot();
                if (parameter < 0 || parameter >= function.parameters().size()) {
                    throw failure(index, opcode + ": slot " + instruction.operand(0) + " is not a parameter");
                }
            }
            case GET_ITER -> requireStep(index, opcode, instruction.operand(0));
            case ITER_NEXT -> requireStep(index, opcode, instruction.operand(1));
            case FOR_ITER -> {
                if (instruction.operandCount() == 1) {
                    requireStep(index, opcode, instruction.operand(0));
                }
            }
            case MATCH_LIST -> {
                if (instruction.operand(1) > 1) {
                    throw failure(index, opcode + ": second operand " + instruction.operand(1) + " is not 0 or 1");
                }
            }
            case BUILD_MODULE -> {
                if (!isModuleBody(function.constant(instruction.operand(0)))) {
                    throw failure(index, opcode + ": the function is not a module body");
                }
            }
            case DEFINE_CONTRACT -> {
                Object actions = instruction.operandCount() == 2 ? function.constant(instruction.operand(0)) : null;
                if (actions != null && !isModuleBody(actions)) {
                    throw failure(index, opcode + ": the actions are not a module body");
                }
            }
            case IMPORT -> checkImport(index, instruction);
            case DECLARE_EVENT -> {
                if (instruction.operandCount() == 3 && !isSchema(instruction)) {
                    throw failure(index, opcode + ": the constant is no list of a name and a kind for each parameter");
                }
            }
            default -> {}
        }
    }

    private static boolean isModuleBody(Object constant) {
        return constant instanceof Bytecode body && body.kind().isModule() && body.parameters().isEmpty()
                && body.captures().isEmpty();
    }

    private boolean isSchema(Instruction declaration) {
        return function.constant(declaration.operand(2)) instanceof List<?> parts
                && parts.size() == 2L * declaration.operand(1)
                && parts.stream().allMatch(String.class::isInstance);
    }

    private void requireStep(int index, Opcode opcode, int values) {
        if (values != 1 && values != 2) {
            throw failure(index, opcode + ": " + values + " values per step, not 1 or 2");
        }
    }

    private void checkImport(int index, Instruction instruction) {
        boolean sound = switch (instruction.operandCount()) {
            case 4 -> function.constant(instruction.operand(3)) instanceof Boolean && isAlias(instruction)
                    && isNames(instruction);
            case 3 -> isAlias(instruction) && isNames(instruction);
            case 2 -> isAlias(instruction);
            default -> true;
        };
        if (!sound) {
            throw failure(index, "IMPORT: alias is no name, or the names are no list or map, or the mark no boolean,");
        }
    }

    private boolean isAlias(Instruction instruction) {
        Object alias = function.constant(instruction.operand(1));
        return alias == null || alias instanceof String;
    }

    private boolean isNames(Instruction instruction) {
        return switch (function.constant(instruction.operand(2))) {
            case null -> true;
            case List<?> names -> names.stream().allMatch(String.class::isInstance);
            case Map<?, ?> aliases -> aliases.keySet().stream().allMatch(String.class::isInstance)
                    && aliases.values().stream().allMatch(String.class::isInstance);
            default -> false;
        };
    }
}
