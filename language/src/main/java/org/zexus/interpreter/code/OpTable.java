package org.zexus.interpreter.code;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.FrameSlotKind;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What stands behind each opcode of {@link Op}: its name and the meaning of its operand words. The meanings:
 *
 * <ul>
 * <li>{@link #DEST}: a slot that the instruction writes,
 * <li>{@link #SLOT}: a slot that it reads,
 * <li>{@link #VALUE}: a slot that it reads if it is 0 or more, otherwise the bitwise complement of a constant's index,
 * <li>{@link #UPDATE}: a slot that it reads and writes,
 * <li>{@link #TARGET}: where it may jump to; always the first word,
 * <li>{@link #SITE}: the index of the node of the instruction,
 * <li>{@link #NUMBER}: a number or another index, not a slot,
 * <li>{@link #REST}: a count, followed by that many {@link #VALUE} words; always the last.
 * </ul>
 */
public final class OpTable {

    public static final char DEST = 'd';
    public static final char SLOT = 'r';
    public static final char VALUE = 'a';
    public static final char UPDATE = 'w';
    public static final char TARGET = 't';
    public static final char SITE = 's';
    public static final char NUMBER = 'i';
    public static final char REST = 'n';

    /**
     * The greatest offset of an operand, those of the rest aside, that an instruction reads: of one of its own, or of
     * the jump behind it.
     */
    public static final int LAST_OPERAND = 9;

    /**
     * Where arithmetic with a constant finds what the jump behind it compares the result with: the jump's third
     * operand.
     */
    public static final int LIMIT = 9;

    /** The length of a jump that compares with a constant. */
    public static final int JUMP_COMPAREK_LENGTH = 7;

    private static final int LENGTH_SHIFT = 8;
    private static final int OPERATION_MASK = (1 << LENGTH_SHIFT) - 1;

    private static final String[] NAMES = new String[Op.COUNT];
    private static final String[] LAYOUTS = new String[Op.COUNT];
    private static final int[] BASES = new int[Op.COUNT];
    /** The kind of what an instruction stores; null if the opcode does not tell. */
    private static final FrameSlotKind[] RESULTS = new FrameSlotKind[Op.COUNT];
    /** The opcodes that are never executed, but replaced. */
    private static final BitSet REPLACED = new BitSet(Op.COUNT);
    /** The opcodes of instructions that run no other code of the program. */
    private static final BitSet LOCAL = new BitSet(Op.COUNT);
    /** The opcodes of instructions of which some form runs other code. */
    private static final BitSet GENERALIZED = new BitSet(Op.COUNT);

    static {
        base(Op.MOVE, "MOVE", "dr");
        base(Op.LOAD_INT, "LOAD_INT", "di");
        base(Op.LOAD_LONG, "LOAD_LONG", "di");
        base(Op.LOAD_DOUBLE, "LOAD_DOUBLE", "di");
        base(Op.LOAD_BOOLEAN, "LOAD_BOOLEAN", "di");
        base(Op.LOAD_OBJECT, "LOAD_OBJECT", "di");
        base(Op.CHECK_SET, "CHECK_SET", "ri");
        base(Op.LOAD_GLOBAL, "LOAD_GLOBAL", "di", "_L", "_D", "_X", "_C");
        base(Op.STORE_GLOBAL, "STORE_GLOBAL", "ia", "_X");
        base(Op.NEW_CELL, "NEW_CELL", "w");
        base(Op.UNSET, "UNSET", "d");
        base(Op.LOAD_CELL, "LOAD_CELL", "dri", "_L", "_D", "_X");
        base(Op.STORE_CELL, "STORE_CELL", "ra");
        base(Op.LOAD_CAPTURED, "LOAD_CAPTURED", "di", "_L", "_D", "_X");
        base(Op.STORE_CAPTURED, "STORE_CAPTURED", "ia");
        arithmetic(Op.ADD, "ADD");
        form(Op.ADDK_JUMP_LT, Op.ADDK, "ADDK_JUMP_LT", LAYOUTS[Op.ADDK]);
        form(Op.ADDK_JUMP_LTK, Op.ADDK, "ADDK_JUMP_LTK", LAYOUTS[Op.ADDK]);
        arithmetic(Op.SUB, "SUB");
        arithmetic(Op.MUL, "MUL");
        arithmetic(Op.DIV, "DIV");
        arithmetic(Op.MOD, "MOD");
        form(Op.MODK_JUMP_EQK, Op.MODK, "MODK_JUMP_EQK", LAYOUTS[Op.MODK]);
        form(Op.MODK_JUMP_NEK, Op.MODK, "MODK_JUMP_NEK", LAYOUTS[Op.MODK]);
        base(Op.BINARY, "BINARY", "daas", "_X");
        base(Op.BINARYK_X, "BINARYK_X", "drisi");
        base(Op.UNARY, "UNARY", "das", "_X");
        base(Op.NEG, "NEG", "drs", "_L", "_D");
        base(Op.NOT, "NOT", "drs", "_B");
        base(Op.COMPARE, "COMPARE", "drrsi", "_L", "_D", "_X");
        base(Op.COMPAREK, "COMPAREK", "drisii", "_L", "_D", "_X");
        base(Op.JUMP_COMPARE, "JUMP_COMPARE", "taasi", "_D", "_X", "_NULL", "_INSTANCE");
        base(Op.JUMP_COMPAREK, "JUMP_COMPAREK", "trisii", "_D", "_X");
        compareAndJump(Op.JUMP_LT_L, Op.JUMP_COMPARE, "_L");
        compareAndJump(Op.JUMP_LTK_L, Op.JUMP_COMPAREK, "K_L");
        base(Op.JUMP, "JUMP", "t");
        base(Op.JUMP_TRUE, "JUMP_TRUE", "trs", "_B", "_X");
        base(Op.JUMP_FALSE, "JUMP_FALSE", "trs", "_B", "_X");
        base(Op.JUMP_NULL, "JUMP_NULL", "tr");
        base(Op.JUMP_NOT_NULL, "JUMP_NOT_NULL", "tr");
        base(Op.JUMP_SET, "JUMP_SET", "tr");
        base(Op.ITER_EXIT, "ITER_EXIT", "trdds", "_LIST", "_X");
        base(Op.ITER_AGAIN, "ITER_AGAIN", "trdds", "_LIST", "_X");
        base(Op.CALL, "CALL", "dsan", "_X");
        base(Op.CALL_GLOBAL, "CALL_GLOBAL", "dsin", "_X");
        base(Op.CALL_METHOD, "CALL_METHOD", "dsin", "_X");
        base(Op.RETURN, "RETURN", "a");
        base(Op.BUILD_LIST, "BUILD_LIST", "dn");
        base(Op.INDEX, "INDEX", "drrs", "_LONGS", "_DOUBLES", "_OBJECTS");
        base(Op.SET_INDEX, "SET_INDEX", "aaas", "_LONGS", "_DOUBLES", "_OBJECTS", "_X");
        base(Op.GET_FIELD, "GET_FIELD", "dasi", "_X");
        base(Op.SET_FIELD, "SET_FIELD", "aas", "_X");
        base(Op.OPERATE, "OPERATE", "dsn", "_X");
        base(Op.AWAIT, "AWAIT", "dsn", "_X");
        base(Op.AWAIT_TOPMOST, "AWAIT_TOPMOST", "dsn", "_X");
        base(Op.RETHROW, "RETHROW", "r");
        base(Op.STATEMENT, "STATEMENT", "i");
        base(Op.UNREACHABLE, "UNREACHABLE", "");
        base(Op.GAS, "GAS", GasWords.LAYOUT);
        base(Op.GAS_LOCAL, "GAS_LOCAL", GasWords.LAYOUT);
        base(Op.GAS_COVERED, "GAS_COVERED", GasWords.LAYOUT);
        base(Op.GAS_LOCAL_COVERED, "GAS_LOCAL_COVERED", GasWords.LAYOUT);
        base(Op.TIME, "TIME", "ii");
        base(Op.JUMP_TIMED, "JUMP_TIMED", "ti");
        base(Op.GAS_PAID, "GAS_PAID", GasWords.LAYOUT);
        base(Op.GAS_RESUMED, "GAS_RESUMED", GasWords.LAYOUT);
        base(Op.GAS_LOCAL_RESUMED, "GAS_LOCAL_RESUMED", GasWords.LAYOUT);
        form(Op.GET_FIELD_PLAIN, Op.GET_FIELD, "GET_FIELD_PLAIN", LAYOUTS[Op.GET_FIELD]);
        form(Op.SET_FIELD_PLAIN, Op.SET_FIELD, "SET_FIELD_PLAIN", LAYOUTS[Op.SET_FIELD]);
        form(Op.STORE_GLOBAL_PLAIN, Op.STORE_GLOBAL, "STORE_GLOBAL_PLAIN", LAYOUTS[Op.STORE_GLOBAL]);
        base(Op.OUT_OF_GAS, "OUT_OF_GAS", "");
        base(Op.UNDERFLOW, "UNDERFLOW", "i");
    }

    static {
        LOCAL.set(Op.MOVE, Op.LOAD_OBJECT + 1);
        LOCAL.set(Op.CHECK_SET, Op.STORE_GLOBAL_X);
        LOCAL.set(Op.STORE_GLOBAL_PLAIN);
        LOCAL.set(Op.NEW_CELL, Op.BINARY);
        LOCAL.set(Op.NEG, Op.COMPARE_X);
        LOCAL.set(Op.COMPAREK, Op.COMPAREK_X);
        LOCAL.set(Op.JUMP_COMPARE, Op.JUMP_COMPARE_X);
        LOCAL.set(Op.JUMP_COMPARE_NULL, Op.JUMP_COMPAREK_X);
        LOCAL.set(Op.JUMP_LT_L, Op.JUMP_TRUE_X);
        LOCAL.set(Op.JUMP_FALSE, Op.JUMP_FALSE_X);
        LOCAL.set(Op.JUMP_NULL, Op.ITER_EXIT_X);
        LOCAL.set(Op.ITER_AGAIN, Op.ITER_AGAIN_X);
        LOCAL.set(Op.BUILD_LIST, Op.SET_INDEX_X);
        LOCAL.set(Op.GET_FIELD);
        LOCAL.set(Op.SET_FIELD);
        LOCAL.set(Op.GET_FIELD_PLAIN);
        LOCAL.set(Op.SET_FIELD_PLAIN);
        LOCAL.set(Op.STATEMENT, Op.OUT_OF_GAS);
        LOCAL.set(Op.GAS_LOCAL);
        LOCAL.set(Op.GAS_COVERED, Op.JUMP_TIMED + 1);
        LOCAL.set(Op.ADDK_JUMP_LT, Op.MODK_JUMP_NEK + 1);
    }

    static {
        GENERALIZED.set(Op.STORE_GLOBAL);
        GENERALIZED.set(Op.ADD, Op.BINARY);
        GENERALIZED.set(Op.NEG, Op.JUMP);
        GENERALIZED.set(Op.JUMP_TRUE, Op.JUMP_NULL);
        GENERALIZED.set(Op.ITER_EXIT, Op.ITER_AGAIN_X + 1);
        GENERALIZED.set(Op.INDEX, Op.SET_INDEX_X + 1);
        GENERALIZED.set(Op.GET_FIELD, Op.SET_FIELD_X + 1);
    }

    static {
        results(FrameSlotKind.Long, Op.LOAD_INT, Op.LOAD_LONG, Op.LOAD_GLOBAL_L, Op.LOAD_CELL_L, Op.LOAD_CAPTURED_L,
                Op.NEG_L, Op.INDEX_LONGS, Op.ADDK_JUMP_LT, Op.ADDK_JUMP_LTK, Op.MODK_JUMP_EQK, Op.MODK_JUMP_NEK);
        results(FrameSlotKind.Double, Op.LOAD_DOUBLE, Op.LOAD_GLOBAL_D, Op.LOAD_CELL_D, Op.LOAD_CAPTURED_D, Op.NEG_D,
                Op.INDEX_DOUBLES);
        results(FrameSlotKind.Boolean, Op.LOAD_BOOLEAN, Op.NOT_B, Op.COMPARE_L, Op.COMPARE_D, Op.COMPAREK_L,
                Op.COMPAREK_D);
        results(FrameSlotKind.Object, Op.LOAD_OBJECT, Op.LOAD_GLOBAL_X, Op.LOAD_CELL_X, Op.LOAD_CAPTURED_X, Op.UNSET,
                Op.BUILD_LIST);
    }

    private OpTable() {}

    private static void results(FrameSlotKind kind, int... ops) {
        for (int op : ops) {
            RESULTS[op] = kind;
        }
    }

    private static void base(int op, String name, String layout, String... forms) {
        form(op, op, name, layout);
        REPLACED.set(op, forms.length > 0);
        for (int i = 0; i < forms.length; i++) {
            form(op + 1 + i, op, name + forms[i], layout);
        }
    }

    private static void form(int op, int base, String name, String layout) {
        NAMES[op] = name;
        LAYOUTS[op] = layout;
        BASES[op] = base;
    }

    private static void arithmetic(int op, String name) {
        base(op, name, "drrs", "_L", "_D");
        base(op + 3, name + "K", "drisi", "_L", "_D");
        base(op + 6, name + "C", "drisi", "_D");
        RESULTS[op + 1] = FrameSlotKind.Long;
        RESULTS[op + 2] = FrameSlotKind.Double;
        RESULTS[op + 4] = FrameSlotKind.Long;
        RESULTS[op + 5] = FrameSlotKind.Double;
        RESULTS[op + 7] = FrameSlotKind.Double;
    }

    private static void compareAndJump(int first, int base, String suffix) {
        for (Predicate predicate : Predicate.values()) {
            int op = first + predicate.ordinal();
            form(op, base, "JUMP_" + predicate + suffix, LAYOUTS[base]);
        }
    }

    /** The name of an opcode. */
    public static String name(int op) {
        return NAMES[op];
    }

    /** The meanings of the operand words of an opcode, in order. */
    public static String layout(int op) {
        return LAYOUTS[op];
    }

    /** The opcode that this one is a quickened form of, or itself. */
    public static int base(int op) {
        return BASES[op];
    }

    /** The kind of what an instruction with this opcode stores; null if the opcode does not tell. */
    static FrameSlotKind result(int op) {
        return RESULTS[op];
    }

    /** Whether this is the opcode of an instruction that has not been executed yet. */
    static boolean isReplaced(int op) {
        return REPLACED.get(op);
    }

    /** Whether an instruction with this opcode runs no other code of the program, nor ends the function. */
    public static boolean isLocal(int op) {
        return LOCAL.get(op);
    }

    /** Whether an instruction with this base opcode may turn out to run other code of the program. */
    static boolean mayRunOtherCode(int op) {
        return GENERALIZED.get(op) || !isLocal(op);
    }

    /** Whether an instruction with this base opcode calls a function. */
    public static boolean calls(int op) {
        return op == Op.CALL || op == Op.CALL_GLOBAL || op == Op.CALL_METHOD;
    }

    /** Whether this is the opcode of an instruction that charges gas. */
    static boolean chargesGas(int op) {
        return LAYOUTS[op].equals(GasWords.LAYOUT);
    }

    /** Whether an instruction with this opcode may go on somewhere else, which its first operand says. */
    public static boolean isJump(int op) {
        return LAYOUTS[op].indexOf(TARGET) == 0;
    }

    /** The number of words of the instruction at a place, the opcode included. */
    @TruffleBoundary
    public static int length(int[] code, int pc) {
        String layout = LAYOUTS[code[pc]];
        int fixed = 1 + layout.length();
        return layout.indexOf(REST) < 0 ? fixed : fixed + code[pc + fixed - 1];
    }

    /** The first word of an instruction as it is executed: its opcode, and its length. */
    static int firstWord(int[] code, int pc) {
        return code[pc] | length(code, pc) << LENGTH_SHIFT;
    }

    /** The opcode of the first word of an instruction as it is executed. */
    public static int operation(int word) {
        return word & OPERATION_MASK;
    }

    /** The first word of an instruction with another opcode. */
    public static int withOperation(int word, int op) {
        return word & ~OPERATION_MASK | op;
    }

    /** The first word of an instruction with another length. */
    static int withLength(int word, int length) {
        return operation(word) | length << LENGTH_SHIFT;
    }

    /** The number of words of an instruction, from the first of them as it is executed. */
    public static int length(int word) {
        return word >>> LENGTH_SHIFT;
    }

    /** The offsets of the words of an instruction that are slots of its results. */
    @TruffleBoundary
    public static int[] destinations(int op) {
        String layout = layout(op);
        return IntStream.range(0, layout.length())
                .filter(i -> layout.charAt(i) == DEST)
                .map(i -> i + 1)
                .toArray();
    }

    /** The offset of the word of an instruction that is the index of its node. */
    public static int site(int op) {
        return 1 + LAYOUTS[op].indexOf(SITE);
    }

    /** The meaning of the word at {@code offset} (1 or more) inside an instruction. */
    public static char meaning(int op, int offset) {
        String layout = LAYOUTS[op];
        return offset <= layout.length() ? layout.charAt(offset - 1) : VALUE;
    }
}
