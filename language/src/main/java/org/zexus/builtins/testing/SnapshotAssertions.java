package org.zexus.builtins.testing;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.builtins.state.Snapshots;
import org.zexus.builtins.state.TestRun;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Missing;

/** Compares values with what they looked like before. */
final class SnapshotAssertions {
    private static final String UPDATE = "zexus test --update";
    /** Values inside of each other beyond this are written in one line. */
    private static final int DEEPEST = 30;

    private SnapshotAssertions() {}

    static Object matches(Node where, Object value, Object given) {
        TestRun run = LibraryState.get(where).tests();
        if (run.test() == null || !run.isCollected()) {
            throw Errors.valueError(where, "assert_snapshot belongs inside of a test that 'zexus test' runs");
        }
        Snapshots snapshots = run.snapshots();
        String name = given == Missing.MISSING ? snapshots.next(run.test()) : run.test() + ": " + Arguments.java(given);
        if (snapshots.isTaken(name)) {
            throw Errors.valueError(where, "there are two snapshots '" + name + "'");
        }
        var text = new StringBuilder();
        write(value, "", 0, text);
        String got = text.toString();
        String expected = snapshots.take(name, got);
        if (expected == null) {
            throw Errors.of(ErrorKind.ASSERTION, where, "there is no snapshot '" + name + "' yet")
                    .withHint("'" + UPDATE + "' takes it");
        }
        if (!expected.equals(got)) {
            boolean lines = expected.contains("\n") || got.contains("\n");
            throw Errors.of(ErrorKind.ASSERTION, where, "the value is not what the snapshot '" + name + "' shows"
                    + (lines ? "" : ": expected " + expected + ", got " + got)
                    + Difference.of(Strings.fromJava(expected), Strings.fromJava(got)))
                    .withHint("if it is right now, '" + UPDATE + "' takes the snapshot anew");
        }
        return true;
    }

    static Object text(Node where) {
        return Strings.fromJava(LibraryState.get(where).tests().textOfSnapshots());
    }

    /** A text as it is, and one element of a list or map per line, so that a change is the change of a line. */
    private static void write(Object value, String indent, int depth, StringBuilder text) {
        String deeper = indent + "  ";
        if (depth < DEEPEST && value instanceof ZexusList list && list.size() > 0) {
            text.append("[\n");
            for (int i = 0; i < list.size(); i++) {
                text.append(deeper);
                write(list.get(i), deeper, depth + 1, text);
                text.append(",\n");
            }
            text.append(indent).append(']');
        } else if (depth < DEEPEST && value instanceof ZexusMap map && map.size() > 0) {
            text.append("{\n");
            for (Object key : map.keyArray()) {
                text.append(deeper).append(Difference.shown(key)).append(": ");
                write(map.get(key), deeper, depth + 1, text);
                text.append(",\n");
            }
            text.append(indent).append('}');
        } else {
            text.append(depth == 0 && value instanceof TruffleString ? Display.toJava(value) : Difference.shown(value));
        }
    }
}
