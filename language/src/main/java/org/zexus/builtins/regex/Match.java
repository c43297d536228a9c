package org.zexus.builtins.regex;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;

/**
 * One match.
 *
 * @param input the text
 * @param bounds start and end of each group in code points, -1 for a group that took no part; group 0 is the match
 */
record Match(TruffleString input, int[] bounds) {
    /** Where the match starts. */
    int start() {
        return bounds[0];
    }

    /** Where the match ends. */
    int end() {
        return bounds[1];
    }

    /** How many groups the expression has, the match itself not counted. */
    int groupCount() {
        return bounds.length / 2 - 1;
    }

    /** The text of a group, or null if it took no part. */
    TruffleString group(int number) {
        int start = bounds[number * 2];
        return start < 0 ? null : Strings.substring(input, start, bounds[number * 2 + 1]);
    }
}
