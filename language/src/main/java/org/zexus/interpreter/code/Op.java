package org.zexus.interpreter.code;

/**
 * The opcodes of the internal code. An instruction is its opcode followed by the operand words that {@link OpTable}
 * names.
 *
 * <p>
 * A <em>quickened</em> opcode stands for the one it was made from, under an assumption about the operands that it
 * checks itself; an instruction is first emitted in its base form, which is never executed but replaced. The suffixes:
 * {@code _L} integers, {@code _D} floats, {@code _B} a boolean, {@code K} the right operand is a small integer in the
 * instruction, {@code C} the right operand is a float from the pool.
 */
public final class Op {

    /* Moves and constants. */
    public static final int MOVE = 0;
    public static final int LOAD_INT = 1;
    public static final int LOAD_LONG = 2;
    public static final int LOAD_DOUBLE = 3;
    public static final int LOAD_BOOLEAN = 4;
    public static final int LOAD_OBJECT = 5;
    public static final int CHECK_SET = 6;
    public static final int LOAD_GLOBAL = 7;
    public static final int LOAD_GLOBAL_L = 8;
    public static final int LOAD_GLOBAL_D = 9;
    public static final int LOAD_GLOBAL_X = 10;
    public static final int LOAD_GLOBAL_C = 11;
    public static final int STORE_GLOBAL = 12;
    public static final int STORE_GLOBAL_X = 13;
    public static final int NEW_CELL = 14;
    public static final int UNSET = 15;
    public static final int LOAD_CELL = 16;
    public static final int LOAD_CELL_L = 17;
    public static final int LOAD_CELL_D = 18;
    public static final int LOAD_CELL_X = 19;
    public static final int STORE_CELL = 20;
    public static final int LOAD_CAPTURED = 21;
    public static final int LOAD_CAPTURED_L = 22;
    public static final int LOAD_CAPTURED_D = 23;
    public static final int LOAD_CAPTURED_X = 24;
    public static final int STORE_CAPTURED = 25;

    /* Arithmetic: for each operator the eight forms in this order. */
    public static final int ADD = 26;
    public static final int ADD_L = 27;
    public static final int ADD_D = 28;
    public static final int ADDK = 29;
    public static final int ADDK_L = 30;
    public static final int ADDK_D = 31;
    public static final int ADDC = 32;
    public static final int ADDC_D = 33;
    public static final int SUB = 34;
    public static final int SUB_L = 35;
    public static final int SUB_D = 36;
    public static final int SUBK = 37;
    public static final int SUBK_L = 38;
    public static final int SUBK_D = 39;
    public static final int SUBC = 40;
    public static final int SUBC_D = 41;
    public static final int MUL = 42;
    public static final int MUL_L = 43;
    public static final int MUL_D = 44;
    public static final int MULK = 45;
    public static final int MULK_L = 46;
    public static final int MULK_D = 47;
    public static final int MULC = 48;
    public static final int MULC_D = 49;
    public static final int DIV = 50;
    public static final int DIV_L = 51;
    public static final int DIV_D = 52;
    public static final int DIVK = 53;
    public static final int DIVK_L = 54;
    public static final int DIVK_D = 55;
    public static final int DIVC = 56;
    public static final int DIVC_D = 57;
    public static final int MOD = 58;
    public static final int MOD_L = 59;
    public static final int MOD_D = 60;
    public static final int MODK = 61;
    public static final int MODK_L = 62;
    public static final int MODK_D = 63;
    public static final int MODC = 64;
    public static final int MODC_D = 65;

    /* Any operation of two operands or one, by a node. */
    public static final int BINARY = 66;
    public static final int BINARY_X = 67;
    public static final int BINARYK_X = 68;
    public static final int UNARY = 69;
    public static final int UNARY_X = 70;
    public static final int NEG = 71;
    public static final int NEG_L = 72;
    public static final int NEG_D = 73;
    public static final int NOT = 74;
    public static final int NOT_B = 75;

    /* Comparison for its value; the predicate is an operand. */
    public static final int COMPARE = 76;
    public static final int COMPARE_L = 77;
    public static final int COMPARE_D = 78;
    public static final int COMPARE_X = 79;
    public static final int COMPAREK = 80;
    public static final int COMPAREK_L = 81;
    public static final int COMPAREK_D = 82;
    public static final int COMPAREK_X = 83;

    /* Compare and jump: base forms with predicate and sense, integer forms for each predicate. */
    public static final int JUMP_COMPARE = 84;
    public static final int JUMP_COMPARE_D = 85;
    public static final int JUMP_COMPARE_X = 86;
    public static final int JUMP_COMPARE_NULL = 87;
    public static final int JUMP_COMPARE_INSTANCE = 88;
    public static final int JUMP_COMPAREK = 89;
    public static final int JUMP_COMPAREK_D = 90;
    public static final int JUMP_COMPAREK_X = 91;
    public static final int JUMP_LT_L = 92;
    public static final int JUMP_LE_L = 93;
    public static final int JUMP_GT_L = 94;
    public static final int JUMP_GE_L = 95;
    public static final int JUMP_EQ_L = 96;
    public static final int JUMP_NE_L = 97;
    public static final int JUMP_LTK_L = 98;
    public static final int JUMP_LEK_L = 99;
    public static final int JUMP_GTK_L = 100;
    public static final int JUMP_GEK_L = 101;
    public static final int JUMP_EQK_L = 102;
    public static final int JUMP_NEK_L = 103;

    /* Other jumps. */
    public static final int JUMP = 104;
    public static final int JUMP_TRUE = 105;
    public static final int JUMP_TRUE_B = 106;
    public static final int JUMP_TRUE_X = 107;
    public static final int JUMP_FALSE = 108;
    public static final int JUMP_FALSE_B = 109;
    public static final int JUMP_FALSE_X = 110;
    public static final int JUMP_NULL = 111;
    public static final int JUMP_NOT_NULL = 112;
    public static final int JUMP_SET = 113;

    /* Iteration: jump out when exhausted, or back while there is more. */
    public static final int ITER_EXIT = 114;
    public static final int ITER_EXIT_LIST = 115;
    public static final int ITER_EXIT_X = 116;
    public static final int ITER_AGAIN = 117;
    public static final int ITER_AGAIN_LIST = 118;
    public static final int ITER_AGAIN_X = 119;

    /* Calls and returns. */
    public static final int CALL = 120;
    public static final int CALL_X = 121;
    public static final int CALL_GLOBAL = 122;
    public static final int CALL_GLOBAL_X = 123;
    public static final int CALL_METHOD = 124;
    public static final int CALL_METHOD_X = 125;
    public static final int RETURN = 126;

    /* Collections and fields. */
    public static final int BUILD_LIST = 127;
    public static final int INDEX = 128;
    public static final int INDEX_LONGS = 129;
    public static final int INDEX_DOUBLES = 130;
    public static final int INDEX_OBJECTS = 131;
    public static final int SET_INDEX = 132;
    public static final int SET_INDEX_LONGS = 133;
    public static final int SET_INDEX_DOUBLES = 134;
    public static final int SET_INDEX_OBJECTS = 135;
    public static final int SET_INDEX_X = 136;
    public static final int GET_FIELD = 137;
    public static final int GET_FIELD_X = 138;
    public static final int SET_FIELD = 139;
    public static final int SET_FIELD_X = 140;

    /* The rest: one node per instruction does it all. */
    public static final int OPERATE = 141;
    public static final int OPERATE_X = 142;
    public static final int AWAIT = 143;
    public static final int AWAIT_X = 144;
    public static final int AWAIT_TOPMOST = 145;
    public static final int AWAIT_TOPMOST_X = 146;
    public static final int RETHROW = 147;
    public static final int STATEMENT = 148;
    /** Stands behind an instruction that never goes on, so that the compiler sees the end of the code there. */
    public static final int UNREACHABLE = 149;

    /*
     * Gas: charges a run of instructions, and perhaps some of those that surely follow, if there is enough for the most
     * that can follow unchecked; tells the meter. And: ends the program for lack of gas.
     */
    public static final int GAS = 150;
    public static final int OUT_OF_GAS = 151;

    /** Stands for an instruction that does not find its operands; raises an error with the message given. */
    public static final int UNDERFLOW = 152;

    /** As GAS, for a run that runs no other code: what it costs is kept in the frame until the meter is told. */
    public static final int GAS_LOCAL = 153;

    /* ADDK_L in front of a jump that tests the sum: taken when it is less than what is in a slot, or a constant. */
    public static final int ADDK_JUMP_LT = 154;
    public static final int ADDK_JUMP_LTK = 155;

    /* The remainder of an integer, compared by the jump behind it, which is executed with it. */
    public static final int MODK_JUMP_EQK = 156;
    public static final int MODK_JUMP_NEK = 157;

    /* As GAS and GAS_LOCAL, where it is known from before that there is enough; and nothing is left to charge. */
    public static final int GAS_COVERED = 158;
    public static final int GAS_LOCAL_COVERED = 159;
    public static final int GAS_PAID = 160;

    /** Says that a portable instruction begins, for measuring how long it takes. */
    public static final int TIME = 161;

    /** Goes on in a copy of the code that follows, whose instructions are timed, if it is its turn. */
    public static final int JUMP_TIMED = 162;

    /* GET_FIELD, SET_FIELD and STORE_GLOBAL as long as they run no code of the program, which their base forms may. */
    public static final int GET_FIELD_PLAIN = 163;
    public static final int SET_FIELD_PLAIN = 164;
    public static final int STORE_GLOBAL_PLAIN = 165;

    /*
     * As GAS and GAS_LOCAL, behind a call, for a run that is paid in part or whole before the call: unless that has had
     * to be given back.
     */
    public static final int GAS_RESUMED = 166;
    public static final int GAS_LOCAL_RESUMED = 167;

    /** The number of opcodes. */
    public static final int COUNT = 168;

    private Op() {}
}
