package org.zexus.interpreter;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * What a metered program has done.
 *
 * @param trace what it has added to the list {@code trace}; null if that is not there
 * @param message the error that has ended it, or null
 * @param used the gas it has used
 */
record MeteredRun(String trace, String message, long used) {

    /** Runs a program with so much gas and other options. */
    static MeteredRun of(GasTest.Execution execution, String program, long gas, String... options) {
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 2, options.length);
        all[0] = "zexus.Gas";
        all[1] = Long.toString(gas);
        try (Context context = execution.open(all)) {
            String message = null;
            try {
                context.eval("zexus", "let trace = [];\n" + program);
            } catch (PolyglotException e) {
                message = e.isInternalError() ? "internal " + e : e.getMessage();
            }
            Value trace = context.getBindings("zexus").getMember("trace");
            return new MeteredRun(trace == null ? null : trace.toString(), message, statistic(context, "gas_used"));
        }
    }

    /** What the VM of a context tells under a name. */
    static long statistic(Context context, String name) {
        Value machine = context.getBindings("zexus").getMember("zexus").getMember("vm");
        return machine.getMember("stats").getHashValue(name).asLong();
    }
}
