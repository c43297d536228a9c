package org.zexus.builtins.db;

import com.oracle.truffle.api.nodes.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;

/**
 * A text of SQL before a driver sees it. Drivers differ in what they make of several statements, and of none: SQLite's
 * runs the first one and says nothing of the others.
 */
final class SqlText {
    /** Space or a comment; what is quoted; the end of a statement; anything else. */
    private static final Pattern PART = Pattern.compile("""
            (?sx) (?<nothing> \\s++ | --[^\\n]*+ | /\\*.*?(?:\\*/|\\z))
            | '[^']*+(?:'|\\z) | "[^"]*+(?:"|\\z) | `[^`]*+(?:`|\\z) | \\$(?<tag>\\w*+)\\$.*?\\$\\k<tag>\\$
            | (?<end> ;)
            | \\w++ | .""");
    /** Statements with statements inside. */
    private static final Pattern COMPOUND = Pattern.compile("""
            (?ix) create \\s+ (?:or \\s+ replace \\s+)? (?:temp(?:orary)? \\s+)? (?:constraint \\s+)?
            (?:trigger|function|procedure) \\b""");

    private SqlText() {}

    /** Raises a DatabaseError unless there is one statement in a text. */
    static void checkOne(Node where, String text) {
        Matcher part = PART.matcher(text);
        boolean started = false;
        boolean ended = false;
        while (part.find()) {
            if (part.group("nothing") != null) {
                continue;
            }
            if (part.group("end") != null) {
                ended = started;
            } else if (ended) {
                throw Errors.of(ErrorKind.DATABASE, where, "there are several statements in one text")
                        .withHint("run them one after the other; transaction(function) makes them one change");
            } else if (!started) {
                started = true;
                if (COMPOUND.matcher(text).region(part.start(), text.length()).lookingAt()) {
                    return;
                }
            }
        }
        if (!started) {
            throw Errors.of(ErrorKind.DATABASE, where, "there is no statement in the text");
        }
    }
}
