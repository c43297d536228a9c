package org.zexus.builtins.regex;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.zexus.runtime.text.Strings;

/** Finds all matches that do not overlap. */
final class FindAllNode extends Node {
    private static final Match[] NONE = {};

    @Child private FindNode find = FindNodeGen.create();

    /** The matches from the start of the text on, at most {@code limit} of them. */
    Match[] execute(Pattern pattern, TruffleString text, long limit) {
        Match[] found = NONE;
        int count = 0;
        int from = 0;
        while (count < limit && from <= Strings.length(text)) {
            Match match = find.execute(pattern, text, from);
            if (match == null) {
                break;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2 + 1);
            }
            found[count++] = match;
            // After an empty match the search goes on one character further.
            from = match.end() > match.start() ? match.end() : match.end() + 1;
            TruffleSafepoint.poll(this);
        }
        LoopNode.reportLoopCount(this, count);
        return count == found.length ? found : Arrays.copyOf(found, count);
    }
}
