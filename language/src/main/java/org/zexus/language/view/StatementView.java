package org.zexus.language.view;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.StatementMark;

/** The lines of a source where statements start. */
public final class StatementView {
    private StatementView() {}

    /** The numbers of the lines in order, one per line. */
    public static String of(Bytecode program) {
        var lines = new TreeSet<Integer>();
        add(program, lines);
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static void add(Bytecode function, TreeSet<Integer> lines) {
        for (StatementMark mark : function.statements()) {
            if (mark.position().line() > 0) {
                lines.add(mark.position().line());
            }
        }
        for (Object constant : function.constants()) {
            if (constant instanceof Bytecode nested) {
                add(nested, lines);
            }
        }
    }
}
