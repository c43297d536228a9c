package org.zexus.bytecode.zxc;

/** Numbers of the format that reader and writer share. */
final class Layout {
    static final byte[] MAGIC = {'Z', 'X', 'C', 0};
    static final int HEADER_SIZE = 16;
    static final int CHECKSUM_SIZE = 4;
    static final int VERSION = 2;

    static final int FLAG_CHECKSUM = 1;
    static final int FLAG_POSITIONS = 2;
    static final int FLAG_NAMES = 4;
    static final int ALL_FLAGS = FLAG_CHECKSUM | FLAG_POSITIONS | FLAG_NAMES;

    static final int OPERANDS_NONE = 0;
    static final int OPERANDS_U32 = 1;
    static final int OPERANDS_I64 = 2;
    static final int OPERANDS_PAIR = 3;
    static final int OPERANDS_TRIPLE = 4;
    static final int OPERANDS_LIST = 5;

    static final int OPERAND_U32 = 0;
    static final int OPERAND_I64 = 1;
    static final int OPERAND_STRING_CONSTANT = 2;
    static final int OPERAND_LITERAL = 3;

    static final int POSITION_OFFSETS = 1;
    static final int POSITION_LINE = 2;

    static final int ARGUMENT_POSITIONAL = 0;
    static final int ARGUMENT_NAMED = 1;
    static final int ARGUMENT_SPREAD = 2;

    private Layout() {}
}
