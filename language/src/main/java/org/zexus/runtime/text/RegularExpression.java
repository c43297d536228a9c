package org.zexus.runtime.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.zexus.runtime.error.Errors;

/** A regular expression, in the syntax of {@link Pattern}. */
public final class RegularExpression {

    private final Pattern pattern;

    private RegularExpression(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The expression written as {@code text}; a ValueError if it is none. */
    @TruffleBoundary
    public static RegularExpression of(TruffleString text, Node where) {
        try {
            return new RegularExpression(Pattern.compile(Strings.toJava(text)));
        } catch (PatternSyntaxException e) {
            throw Errors.valueError(where, "not a regular expression: " + e.getDescription());
        }
    }

    /** Whether the expression matches somewhere in the text. */
    @TruffleBoundary
    public boolean matchesIn(TruffleString text) {
        return pattern.matcher(Strings.toJava(text)).find();
    }
}
