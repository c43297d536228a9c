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

    /** Says that a portable instruction begins, for measuring how long it takes. */
    public static final int TIME = 22;

    /** Goes on in a copy of the code that follows, whose instructions are timed, if it is its turn. */
    public static final int JUMP_TIMED = 23;

    /* Fields. */
    public static final int GET_FIELD = 24;
    public static final int GET_FIELD_X = 25;
    public static final int SET_FIELD = 26;
    public static final int SET_FIELD_X = 27;

    /* GET_FIELD, SET_FIELD and STORE_GLOBAL as long as they run no code of the program, which their base forms may. */
    public static final int GET_FIELD_PLAIN = 28;
    public static final int SET_FIELD_PLAIN = 29;
    public static final int STORE_GLOBAL_PLAIN = 30;

    /* Lists. */
    public static final int BUILD_LIST = 31;
    public static final int INDEX = 32;
    public static final int INDEX_LONGS = 33;
    public static final int INDEX_DOUBLES = 34;
    public static final int INDEX_OBJECTS = 35;
    public static final int SET_INDEX = 36;
    public static final int SET_INDEX_LONGS = 37;
    public static final int SET_INDEX_DOUBLES = 38;
    public static final int SET_INDEX_OBJECTS = 39;
    public static final int SET_INDEX_X = 40;

    /* The end of the function. */
    public static final int RETURN = 41;

    /* Variables. */
    public static final int CHECK_SET = 42;
    public static final int LOAD_GLOBAL = 43;
    public static final int LOAD_GLOBAL_L = 44;
    public static final int LOAD_GLOBAL_D = 45;
    public static final int LOAD_GLOBAL_X = 46;
    public static final int LOAD_GLOBAL_C = 47;
    public static final int STORE_GLOBAL = 48;
    public static final int STORE_GLOBAL_X = 49;
    public static final int NEW_CELL = 50;
    public static final int UNSET = 51;
    public static final int LOAD_CELL = 52;
    public static final int LOAD_CELL_L = 53;
    public static final int LOAD_CELL_D = 54;
    public static final int LOAD_CELL_X = 55;
    public static final int STORE_CELL = 56;
    public static final int LOAD_CAPTURED = 57;
    public static final int LOAD_CAPTURED_L = 58;
    public static final int LOAD_CAPTURED_D = 59;
    public static final int LOAD_CAPTURED_X = 60;
    public static final int STORE_CAPTURED = 61;

    /* Arithmetic: for each operator the eight forms in this order. */
    public static final int ADD = 62;
    public static final int ADD_L = 63;
    public static final int ADD_D = 64;
    public static final int ADDK = 65;
    public static final int ADDK_L = 66;
    public static final int ADDK_D = 67;
    public static final int ADDC = 68;
    public static final int ADDC_D = 69;
    public static final int SUB = 70;
    public static final int SUB_L = 71;
    public static final int SUB_D = 72;
    public static final int SUBK = 73;
    public static final int SUBK_L = 74;
    public static final int SUBK_D = 75;
    public static final int SUBC = 76;
    public static final int SUBC_D = 77;
    public static final int MUL = 78;
    public static final int MUL_L = 79;
    public static final int MUL_D = 80;
    public static final int MULK = 81;
    public static final int MULK_L = 82;
    public static final int MULK_D = 83;
    public static final int MULC = 84;
    public static final int MULC_D = 85;
    public static final int DIV = 86;
    public static final int DIV_L = 87;
    public static final int DIV_D = 88;
    public static final int DIVK = 89;
    public static final int DIVK_L = 90;
    public static final int DIVK_D = 91;
    public static final int DIVC = 92;
    public static final int DIVC_D = 93;
    public static final int MOD = 94;
    public static final int MOD_L = 95;
    public static final int MOD_D = 96;
    public static final int MODK = 97;
    public static final int MODK_L = 98;
    public static final int MODK_D = 99;
    public static final int MODC = 100;
    public static final int MODC_D = 101;

    /* Any operation of two operands or one, by a node. */
    public static final int BINARY = 102;
    public static final int BINARY_X = 103;
    public static final int BINARYK_X = 104;
    public static final int UNARY = 105;
    public static final int UNARY_X = 106;
    public static final int NEG = 107;
    public static final int NEG_L = 108;
    public static final int NEG_D = 109;
    public static final int NOT = 110;
    public static final int NOT_B = 111;

    /* Comparison for its value; the predicate is an operand. */
    public static final int COMPARE = 112;
    public static final int COMPARE_L = 113;
    public static final int COMPARE_D = 114;
    public static final int COMPARE_X = 115;
    public static final int COMPAREK = 116;
    public static final int COMPAREK_L = 117;
    public static final int COMPAREK_D = 118;
    public static final int COMPAREK_X = 119;

    /* Compare and jump: base forms with predicate and sense, integer forms for each predicate. */
    public static final int JUMP_COMPARE = 120;
    public static final int JUMP_COMPARE_D = 121;
    public static final int JUMP_COMPARE_X = 122;
    public static final int JUMP_COMPARE_NULL = 123;
    public static final int JUMP_COMPARE_INSTANCE = 124;
    public static final int JUMP_COMPAREK = 125;
    public static final int JUMP_COMPAREK_D = 126;
    public static final int JUMP_COMPAREK_X = 127;
    public static final int JUMP_LT_L = 128;
    public static final int JUMP_LE_L = 129;
    public static final int JUMP_GT_L = 130;
    public static final int JUMP_GE_L = 131;
    public static final int JUMP_EQ_L = 132;
    public static final int JUMP_NE_L = 133;
    public static final int JUMP_LTK_L = 134;
    public static final int JUMP_LEK_L = 135;
    public static final int JUMP_GTK_L = 136;
    public static final int JUMP_GEK_L = 137;
    public static final int JUMP_EQK_L = 138;
    public static final int JUMP_NEK_L = 139;

    /* Other jumps. */
    public static final int JUMP = 140;
    public static final int JUMP_TRUE = 141;
    public static final int JUMP_TRUE_B = 142;
    public static final int JUMP_TRUE_X = 143;
    public static final int JUMP_FALSE = 144;
    public static final int JUMP_FALSE_B = 145;
    public static final int JUMP_FALSE_X = 146;
    public static final int JUMP_NULL = 147;
    public static final int JUMP_NOT_NULL = 148;
    public static final int JUMP_SET = 149;

    /* Iteration: jump out when exhausted, or back while there is more. */
    public static final int ITER_EXIT = 150;
    public static final int ITER_EXIT_LIST = 151;
    public static final int ITER_EXIT_X = 152;
    public static final int ITER_AGAIN = 153;
    public static final int ITER_AGAIN_LIST = 154;
    public static final int ITER_AGAIN_X = 155;

    /* Moves and constants. */
    public static final int MOVE = 156;
    public static final int LOAD_INT = 157;
    public static final int LOAD_LONG = 158;
    public static final int LOAD_DOUBLE = 159;
    public static final int LOAD_BOOLEAN = 160;
    public static final int LOAD_OBJECT = 161;

    /* ADDK_L in front of a jump that tests the sum: taken when it is less than what is in a slot, or a constant. */
    public static final int ADDK_JUMP_LT = 162;
    public static final int ADDK_JUMP_LTK = 163;

    /* The remainder of an integer, compared by the jump behind it, which is executed with it. */
    public static final int MODK_JUMP_EQK = 164;
    public static final int MODK_JUMP_NEK = 165;

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
