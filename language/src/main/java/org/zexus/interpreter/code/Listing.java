package org.zexus.interpreter.code;

/** Writes internal code as text: slots as {@code r1}, constants as {@code #1}, targets as {@code @12}. */
public final class Listing {

    private Listing() {}

    /** All instructions, one per line. */
    public static String of(int[] code) {
        var text = new StringBuilder();
        for (int pc = 0; pc < code.length; pc += OpTable.length(code, pc)) {
            appendInstruction(text, code, pc);
            text.append('\n');
        }
        return text.toString();
    }

    private static void appendInstruction(StringBuilder text, int[] code, int pc) {
        int op = code[pc];
        text.append(String.format("%4d %s", pc, OpTable.name(op)));
        int length = OpTable.length(code, pc);
        for (int i = 1; i < length; i++) {
            int word = code[pc + i];
            text.append(' ').append(switch (OpTable.meaning(op, i)) {
                case OpTable.TARGET -> "@" + word;
                case OpTable.DEST, OpTable.SLOT, OpTable.UPDATE -> "r" + word;
                case OpTable.VALUE -> word >= 0 ? "r" + word : "#" + ~word;
                default -> Integer.toString(word);
            });
        }
    }
}
