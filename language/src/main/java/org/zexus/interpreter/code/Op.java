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
 *
 * <p>
 * The order matters. HotSpot compiles the cases of a switch from the greatest number down, and inlines nothing more
 * once it has made 18,000 nodes, which the instructions of a longer program reach. So what is short and frequent has
 * the greatest numbers, and what does much work by itself, and can stand a call, the least.
 */
public final class Op {

    /* Calls. */
    public static final int CALL = 0;
    public static final int CALL_X = 1;
    public static final int CALL_GLOBAL = 2;
    public static final int CALL_GLOBAL_X = 3;
    public static final int CALL_METHOD = 4;
    public static final int CALL_METHOD_X = 5;

    /* The rest: one node per instruction does it all. */
    public static final int OPERATE = 6;
    public static final int OPERATE_X = 7;
    public static final int AWAIT = 8;
    public static final int AWAIT_X = 9;
    public static final int AWAIT_TOPMOST = 10;
    public static final int AWAIT_TOPMOST_X = 11;
    public static final int RETHROW = 12;
    public static final int STATEMENT = 13;

    /** Stands behind an instruction that never goes on, so that the compiler sees the end of the code there. */
    public static final int UNREACHABLE = 14;

    /*
     * Gas: charges a run of instructions, and perhaps some of those that surely follow, if there is enough for the most
     * that can follow unchecked; tells the meter. And: ends the program for lack of gas.
     */
    public static final int GAS = 15;
    public static final int OUT_OF_GAS = 16;

    /** Stands for an instruction that does not find its operands; raises an error with the message given. */
    public static final int UNDERFLOW = 17;

    /** As GAS, for a run that runs no other code: what it costs is kept in the frame until the meter is told. */
    public static final int GAS_LOCAL = 18;

    /* As GAS and GAS_LOCAL, where it is known from before that there is enough; and nothing is left to charge. */
    public static final int GAS_COVERED = 19;
    public static final int GAS_LOCAL_COVERED = 20;
    public static final int GAS_PAID = 21;

    /*
     * As GAS and GAS_LOCAL, behind a call, for a run that is paid in part or whole before the call: unless that has had
     * to be given back.
     */
    public static final int GAS_RESUMED = 22;
    public static final int GAS_LOCAL_RESUMED = 23;

    /** Says that a portable instruction begins, for measuring how long it takes. */
    public static final int TIME = 24;

    /** Goes on in a copy of the code that follows, whose instructions are timed, if it is its turn. */
    public static final int JUMP_TIMED = 25;

    /* Fields. */
    public static final int GET_FIELD = 26;
    public static final int GET_FIELD_X = 27;
    public static final int SET_FIELD = 28;
    public static final int SET_FIELD_X = 29;

    /* GET_FIELD, SET_FIELD and STORE_GLOBAL as long as they run no code of the program, which their base forms may. */
    public static final int GET_FIELD_PLAIN = 30;
    public static final int SET_FIELD_PLAIN = 31;
    public static final int STORE_GLOBAL_PLAIN = 32;

    /* Lists. */
    public static final int BUILD_LIST = 33;
    public static final int INDEX = 34;
    public static final int INDEX_LONGS = 35;
    public static final int INDEX_DOUBLES = 36;
    public static final int INDEX_OBJECTS = 37;
    public static final int SET_INDEX = 38;
    public static final int SET_INDEX_LONGS = 39;
    public static final int SET_INDEX_DOUBLES = 40;
    public static final int SET_INDEX_OBJECTS = 41;
    public static final int SET_INDEX_X = 42;

    /* The end of the function. */
    public static final int RETURN = 43;

    /* Variables. */
    public static final int CHECK_SET = 44;
    public static final int LOAD_GLOBAL = 45;
    public static final int LOAD_GLOBAL_L = 46;
    public static final int LOAD_GLOBAL_D = 47;
    public static final int LOAD_GLOBAL_X = 48;
    public static final int LOAD_GLOBAL_C = 49;
    public static final int STORE_GLOBAL = 50;
    public static final int STORE_GLOBAL_X = 51;
    public static final int NEW_CELL = 52;
    public static final int UNSET = 53;
    public static final int LOAD_CELL = 54;
    public static final int LOAD_CELL_L = 55;
    public static final int LOAD_CELL_D = 56;
    public static final int LOAD_CELL_X = 57;
    public static final int STORE_CELL = 58;
    public static final int LOAD_CAPTURED = 59;
    public static final int LOAD_CAPTURED_L = 60;
    public static final int LOAD_CAPTURED_D = 61;
    public static final int LOAD_CAPTURED_X = 62;
    public static final int STORE_CAPTURED = 63;

    /* Arithmetic: for each operator the eight forms in this order. */
    public static final int ADD = 64;
    public static final int ADD_L = 65;
    public static final int ADD_D = 66;
    public static final int ADDK = 67;
    public static final int ADDK_L = 68;
    public static final int ADDK_D = 69;
    public static final int ADDC = 70;
    public static final int ADDC_D = 71;
    public static final int SUB = 72;
    public static final int SUB_L = 73;
    public static final int SUB_D = 74;
    public static final int SUBK = 75;
    public static final int SUBK_L = 76;
    public static final int SUBK_D = 77;
    public static final int SUBC = 78;
    public static final int SUBC_D = 79;
    public static final int MUL = 80;
    public static final int MUL_L = 81;
    public static final int MUL_D = 82;
    public static final int MULK = 83;
    public static final int MULK_L = 84;
    public static final int MULK_D = 85;
    public static final int MULC = 86;
    public static final int MULC_D = 87;
    public static final int DIV = 88;
    public static final int DIV_L = 89;
    public static final int DIV_D = 90;
    public static final int DIVK = 91;
    public static final int DIVK_L = 92;
    public static final int DIVK_D = 93;
    public static final int DIVC = 94;
    public static final int DIVC_D = 95;
    public static final int MOD = 96;
    public static final int MOD_L = 97;
    public static final int MOD_D = 98;
    public static final int MODK = 99;
    public static final int MODK_L = 100;
    public static final int MODK_D = 101;
    public static final int MODC = 102;
    public static final int MODC_D = 103;

    /* Any operation of two operands or one, by a node. */
    public static final int BINARY = 104;
    public static final int BINARY_X = 105;
    public static final int BINARYK_X = 106;
    public static final int UNARY = 107;
    public static final int UNARY_X = 108;
    public static final int NEG = 109;
    public static final int NEG_L = 110;
    public static final int NEG_D = 111;
    public static final int NOT = 112;
    public static final int NOT_B = 113;

    /* Comparison for its value; the predicate is an operand. */
    public static final int COMPARE = 114;
    public static final int COMPARE_L = 115;
    public static final int COMPARE_D = 116;
    public static final int COMPARE_X = 117;
    public static final int COMPAREK = 118;
    public static final int COMPAREK_L = 119;
    public static final int COMPAREK_D = 120;
    public static final int COMPAREK_X = 121;

    /* Compare and jump: base forms with predicate and sense, integer forms for each predicate. */
    public static final int JUMP_COMPARE = 122;
    public static final int JUMP_COMPARE_D = 123;
    public static final int JUMP_COMPARE_X = 124;
    public static final int JUMP_COMPARE_NULL = 125;
    public static final int JUMP_COMPARE_INSTANCE = 126;
    public static final int JUMP_COMPAREK = 127;
    public static final int JUMP_COMPAREK_D = 128;
    public static final int JUMP_COMPAREK_X = 129;
    public static final int JUMP_LT_L = 130;
    public static final int JUMP_LE_L = 131;
    public static final int JUMP_GT_L = 132;
    public static final int JUMP_GE_L = 133;
    public static final int JUMP_EQ_L = 134;
    public static final int JUMP_NE_L = 135;
    public static final int JUMP_LTK_L = 136;
    public static final int JUMP_LEK_L = 137;
    public static final int JUMP_GTK_L = 138;
    public static final int JUMP_GEK_L = 139;
    public static final int JUMP_EQK_L = 140;
    public static final int JUMP_NEK_L = 141;

    /* Other jumps. */
    public static final int JUMP = 142;
    public static final int JUMP_TRUE = 143;
    public static final int JUMP_TRUE_B = 144;
    public static final int JUMP_TRUE_X = 145;
    public static final int JUMP_FALSE = 146;
    public static final int JUMP_FALSE_B = 147;
    public static final int JUMP_FALSE_X = 148;
    public static final int JUMP_NULL = 149;
    public static final int JUMP_NOT_NULL = 150;
    public static final int JUMP_SET = 151;

    /* Iteration: jump out when exhausted, or back while there is more. */
    public static final int ITER_EXIT = 152;
    public static final int ITER_EXIT_LIST = 153;
    public static final int ITER_EXIT_X = 154;
    public static final int ITER_AGAIN = 155;
    public static final int ITER_AGAIN_LIST = 156;
    public static final int ITER_AGAIN_X = 157;

    /* Moves and constants. */
    public static final int MOVE = 158;
    public static final int LOAD_INT = 159;
    public static final int LOAD_LONG = 160;
    public static final int LOAD_DOUBLE = 161;
    public static final int LOAD_BOOLEAN = 162;
    public static final int LOAD_OBJECT = 163;

    /* ADDK_L in front of a jump that tests the sum: taken when it is less than what is in a slot, or a constant. */
    public static final int ADDK_JUMP_LT = 164;
    public static final int ADDK_JUMP_LTK = 165;

    /* The remainder of an integer, compared by the jump behind it, which is executed with it. */
    public static final int MODK_JUMP_EQK = 166;
    public static final int MODK_JUMP_NEK = 167;

    /** The number of opcodes. */
    public static final int COUNT = 168;

    private Op() {}
}
