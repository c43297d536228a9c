package org.zexus.launcher;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

/**
 * The text of an uncaught error:
 *
 * <pre>
 * Kind: message
 *   at function (file:line:column)
 *   at file:line:column
 *   hint: text
 * </pre>
 *
 * The lines {@code at} run from the innermost frame outwards; of more than 20 the middle ones are left out.
 */
public final class ErrorReport {
    private static final int FRAMES_AT_EACH_END = 10;

    private ErrorReport() {}

    /**
     * The report of an error that left a program; a syntax error brings its own, complete one.
     *
     * @param error an error of guest code, whose context is still open
     * @return the lines of the report, without a line break at the end
     */
    public static String of(PolyglotException error) {
        if (error.isSyntaxError()) {
            return error.getMessage();
        }
        Value thrown = error.getGuestObject();
        var lines = new ArrayList<String>();
        lines.add(headline(error, thrown));
        List<String> frames = frames(error, thrown);
        if (frames.size() <= 2 * FRAMES_AT_EACH_END) {
            frames.forEach(frame -> lines.add(line(frame)));
        } else {
            frames.subList(0, FRAMES_AT_EACH_END).forEach(frame -> lines.add(line(frame)));
            lines.add("  ... " + (frames.size() - 2 * FRAMES_AT_EACH_END) + " more");
            frames.subList(frames.size() - FRAMES_AT_EACH_END, frames.size())
                    .forEach(frame -> lines.add(line(frame)));
        }
        String hint = text(thrown, "hint");
        if (hint != null) {
            lines.add("  hint: " + hint);
        }
        return String.join("\n", lines);
    }

    /** A frame, or the line between the frames of a task and those of where it was awaited. */
    private static String line(String frame) {
        return frame.startsWith("in a task started at ") ? "  " + frame : "  at " + frame;
    }

    private static String headline(PolyglotException error, Value thrown) {
        String kind = text(thrown, "kind");
        String message = text(thrown, "message");
        if (kind != null && message != null) {
            return kind + ": " + message;
        }
        if (error.isHostException()) {
            return "HostError: " + error.asHostException();
        }
        return (error.isResourceExhausted() ? "ResourceError: " : "Uncaught: ") + error.getMessage();
    }

    private static List<String> frames(PolyglotException error, Value thrown) {
        Value stack = member(thrown, "stack");
        if (stack != null && stack.hasArrayElements()) {
            var frames = new ArrayList<String>();
            for (long i = 0; i < stack.getArraySize(); i++) {
                frames.add(stack.getArrayElement(i).asString());
            }
            return frames;
        }
        var frames = new ArrayList<String>();
        for (StackFrame frame : error.getPolyglotStackTrace()) {
            if (frame.isGuestFrame() && frame.getSourceLocation() != null) {
                frames.add(frame.getRootName() + " (" + place(frame.getSourceLocation()) + ")");
            }
        }
        return frames;
    }

    private static String place(SourceSection section) {
        return section.getSource().getName() + ":" + section.getStartLine() + ":" + section.getStartColumn();
    }

    private static String text(Value object, String name) {
        Value member = member(object, name);
        return member != null && member.isString() ? member.asString() : null;
    }

    private static Value member(Value object, String name) {
        return object != null && object.hasMembers() ? object.getMember(name) : null;
    }
}
