package org.zexus.language;

import com.oracle.truffle.api.TruffleLanguage;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.zexus.concurrent.OuterLoop;
import org.zexus.concurrent.TimeSource;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.profile.InstructionCounts;

/**
 * What the context of an isolated call has from the one that made it.
 *
 * @param time the time that timers go by
 * @param random where random numbers come from
 * @param gas what counts the gas of both, or null
 * @param instructions what counts the instructions of both, or null
 * @param outerLoop the event loop that its own one takes turns with, or null if it has a thread
 * @param depth how many isolated calls it is within
 */
record Inheritance(TimeSource time, SplittableGenerator random, GasMeter gas, InstructionCounts instructions,
        OuterLoop outerLoop, int depth) {
    private static final String KEY = "zexus.inheritance";

    /** What a new context inherits, or null if a host made it. */
    static Inheritance of(TruffleLanguage.Env env) {
        return (Inheritance) env.getConfig().get(KEY);
    }

    /** The name under which the new context finds it. */
    static String key() {
        return KEY;
    }
}
