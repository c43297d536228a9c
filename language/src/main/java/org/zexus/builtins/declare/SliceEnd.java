package org.zexus.builtins.declare;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** The two ends of a slice as programs give them: negative ones count from the end, all are clipped to the length. */
public final class SliceEnd {
    private SliceEnd() {}

    /** The position from 0 to {@code length} that an end means. */
    public static int clip(long end, int length) {
        long position = end < 0 ? end + length : end;
        return (int) Math.max(0, Math.min(position, length));
    }

    /** The first end as an integer: 0 when it is left out or null. */
    public static long start(Node where, String function, Object argument) {
        return isLeftOut(argument) ? 0 : Arguments.integer(where, function, argument);
    }

    /** The second end as an integer: beyond every length when it is left out or null. */
    public static long end(Node where, String function, Object argument) {
        return isLeftOut(argument) ? Long.MAX_VALUE : Arguments.integer(where, function, argument);
    }

    private static boolean isLeftOut(Object argument) {
        return argument == Missing.MISSING || argument == ZexusNull.NULL;
    }
}
