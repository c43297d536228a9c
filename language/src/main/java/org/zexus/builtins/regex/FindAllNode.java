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
        boolean behindEmpty = false;
        while (count < limit) {
            Match match = behindEmpty ? behindEmpty(pattern, text, from) : find.execute(pattern, text, from);
            if (match == null) {
                break;
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2 + 1);
            }
            found[count++] = match;
            from = match.end();
            behindEmpty = match.end() == match.start();
            TruffleSafepoint.poll(this);
        }
        LoopNode.reportLoopCount(this, count);
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /**
     * The match that follows an empty one: one that is not empty at the same place, or the first one behind it. The
     * search for both takes patterns with an alternative for the start of the text to be anchored there.
     */
    private Match behindEmpty(Pattern pattern, TruffleString text, int place) {
        Match match = find.execute(pattern.advancing(this), text, place);
        return match == null && place < Strings.length(text) ? find.execute(pattern, text, place + 1) : match;
    }
}
