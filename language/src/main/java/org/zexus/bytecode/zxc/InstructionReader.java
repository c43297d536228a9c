package org.zexus.bytecode.zxc;

import java.util.ArrayList;
import java.util.List;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;

/** Reads instructions. */
final class InstructionReader {
    private static final int SMALLEST = 3;

    private final ByteSource source;
    private final int version;
    private final List<Object> constants;

    /**
     * A reader.
     *
     * @param source the file
     * @param version its version
     * @param constants the constants of the function, to which literal operands are added
     */
    InstructionReader(ByteSource source, int version, List<Object> constants) {
        this.source = source;
        this.version = version;
        this.constants = constants;
    }

    List<Instruction> instructions(int count) throws ZxcFormatException {
        if ((long) count * SMALLEST > source.remaining()) {
            throw source.failure(count + " instructions in " + source.remaining() + " bytes", 0);
        }
        var instructions = new ArrayList<Instruction>(count);
        for (int i = 0; i < count; i++) {
            instructions.add(instruction(i));
        }
        return instructions;
    }

    private Instruction instruction(int index) throws ZxcFormatException {
        int number = source.u16();
        Opcode opcode = Opcode.byNumber(number).orElse(null);
        if (opcode == null) {
            throw source.failure("Unknown opcode " + number + " at instruction " + index, 2);
        }
        int[] operands = operands();
        return Instruction.of(opcode, version == 1 ? completed(opcode, operands) : operands);
    }

    private int[] operands() throws ZxcFormatException {
        int type = source.u8();
        return switch (type) {
            case Layout.OPERANDS_NONE -> new int[0];
            case Layout.OPERANDS_U32 -> numbers(1);
            case Layout.OPERANDS_I64 -> new int[]{source.smallI64()};
            case Layout.OPERANDS_PAIR -> numbers(2);
            case Layout.OPERANDS_TRIPLE -> numbers(3);
            case Layout.OPERANDS_LIST -> {
                if (version == 1) {
                    throw source.failure("unknown operand type " + type, 1);
                }
                yield list();
            }
            default -> throw source.failure("unknown operand type " + type, 1);
        };
    }

    private int[] numbers(int count) throws ZxcFormatException {
        var operands = new int[count];
        for (int i = 0; i < count; i++) {
            operands[i] = source.u31();
        }
        return operands;
    }

    private int[] list() throws ZxcFormatException {
        int count = source.u8();
        if (count > Instruction.MAX_OPERANDS) {
            throw source.failure(count + " operands", 1);
        }
        var operands = new int[count];
        for (int i = 0; i < count; i++) {
            int kind = source.u8();
            operands[i] = switch (kind) {
                case Layout.OPERAND_U32 -> source.u31();
                case Layout.OPERAND_I64 -> source.smallI64();
                case Layout.OPERAND_STRING_CONSTANT -> stringConstant();
                case Layout.OPERAND_LITERAL -> {
                    constants.add(source.string());
                    yield constants.size() - 1;
                }
                default -> throw source.failure("unknown kind of operand " + kind, 1);
            };
        }
        return operands;
    }

    private int stringConstant() throws ZxcFormatException {
        int index = source.u31();
        if (index >= constants.size() || !(constants.get(index) instanceof String)) {
            throw source.failure("constant " + index + " is not a string", 4);
        }
        return index;
    }

    /** Version 1 left out counts that are zero, and wrote labels as numbers. */
    private static int[] completed(Opcode opcode, int[] operands) {
        return switch (opcode) {
            case BUILD_LIST, BUILD_MAP, BUILD_SET, CALL_TOP, MERKLE_ROOT ->
                operands.length == 0 ? new int[1] : operands;
            case FOR_ITER -> operands.length == 1 && operands[0] == 0 ? new int[0] : operands;
            case NOP -> new int[0];
            default -> operands;
        };
    }
}
