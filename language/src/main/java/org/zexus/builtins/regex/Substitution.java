package org.zexus.builtins.regex;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** The functions that replace matches. */
enum Substitution {
    TEXT("sub", "The text with matches replaced."),
    TEXT_AND_COUNT("subn", "The text with matches replaced, and how many there were.");

    private final String text;
    private final String documentation;

    Substitution(String text, String documentation) {
        this.text = text;
        this.documentation = documentation;
    }

    /** The name that programs use. */
    String text() {
        return text;
    }

    String documentation() {
        return documentation;
    }

    /** A function at one call site. */
    static final class Code extends Node {
        private final Substitution kind;
        @Child private FindAllNode find = new FindAllNode();

        Code(Substitution kind) {
            this.kind = kind;
        }

        /** Replaces at most {@code count} matches, all of them if it is missing, null or 0. */
        Object execute(Pattern pattern, Object replacement, Object text, Object count) {
            TruffleString input = Arguments.text(this, kind.text, text);
            long limit = count == Missing.MISSING || count == ZexusNull.NULL ? 0
                    : Arguments.integer(this, kind.text, count);
            Match[] found = find.execute(pattern, input, limit > 0 ? limit : Long.MAX_VALUE);
            Object result = replace(pattern, replacement, input, found);
            return kind == TEXT ? result : ZexusList.of(result, (long) found.length);
        }

        @TruffleBoundary
        private TruffleString replace(Pattern pattern, Object replacement, TruffleString input, Match[] found) {
            Template template = template(pattern, replacement);
            if (found.length == 0) {
                return input;
            }
            var result = TruffleStringBuilderUTF32.createUTF32();
            int end = 0;
            for (Match match : found) {
                result.appendSubstringByteIndexUncached(input, bytes(end), bytes(match.start() - end));
                if (template == null) {
                    Object value = InvokeNode.call(this, replacement, MatchValues.describe(pattern, match));
                    result.appendStringUncached(Display.of(value));
                } else {
                    template.expand(match, result);
                }
                end = match.end();
            }
            result.appendSubstringByteIndexUncached(input, bytes(end), bytes(Strings.length(input) - end));
            return result.toStringUncached();
        }

        /** The template, or null if the replacement is a function. */
        private Template template(Pattern pattern, Object replacement) {
            return switch (replacement) {
                case TruffleString text -> Template.of(text, pattern, this);
                case ErrorValue error -> Template.of(error.message(), pattern, this);
                default -> {
                    if (Kinds.of(replacement) != Kind.FUNCTION) {
                        throw Arguments.wrongKind(this, kind.text, "a string or a function", replacement);
                    }
                    yield null;
                }
            };
        }

        private static int bytes(int codePoints) {
            return codePoints * Integer.BYTES;
        }
    }
}
