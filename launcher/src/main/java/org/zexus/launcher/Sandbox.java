package org.zexus.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.SandboxPolicy;
import org.zexus.launcher.usage.CommandLine;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/** The sandbox policy of the engine that a program is to run under, if the user asks for one. */
final class Sandbox {
    private static final List<Flag> GRANTS = List.of(Flag.ALLOW_READ, Flag.ALLOW_WRITE, Flag.ALLOW_NET, Flag.ALLOW_ENV,
            Flag.ALLOW_RUN, Flag.ALLOW_THREADS, Flag.ALLOW_ALL);
    /** The options by which the language itself permits nothing outside. */
    static final Map<String, String> NOTHING = Map.of("zexus.AllowRead", "", "zexus.AllowWrite", "",
            "zexus.AllowNet", "", "zexus.AllowEnv", "", "zexus.AllowRun", "", "zexus.AllowThreads", "");

    private Sandbox() {}

    /** Whether a program runs under the policy {@code CONSTRAINED}, so that there is nothing outside for it. */
    static boolean isConstrained(CommandLine line) {
        return policy(line) == SandboxPolicy.CONSTRAINED;
    }

    private static SandboxPolicy policy(CommandLine line) {
        return line.value(Flag.SANDBOX)
                .map(word -> SandboxPolicy.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(SandboxPolicy.TRUSTED);
    }

    /**
     * Checks that a command line asks for what there is.
     *
     * @throws UsageException for a policy that this engine does not have, and for permissions that go against the
     * policy
     */
    static void check(CommandLine line) throws UsageException {
        SandboxPolicy policy = policy(line);
        if (policy.isStricterThan(SandboxPolicy.CONSTRAINED)) {
            throw new UsageException("'" + Flag.SANDBOX.option() + "=" + line.value(Flag.SANDBOX).orElseThrow()
                    + "' needs the isolate library, which community releases of GraalVM do not have;"
                    + " there is 'constrained', and a process of its own for each program");
        }
        if (policy == SandboxPolicy.CONSTRAINED) {
            Stream<String> options = line.options().stream().filter(option -> option.startsWith("--zexus.Allow"));
            String grant = Stream.concat(GRANTS.stream().filter(line::has).map(Flag::option), options)
                    .findFirst()
                    .orElse(null);
            if (grant != null) {
                throw new UsageException("'" + grant + "' does not go with '" + Flag.SANDBOX.option()
                        + "=constrained', under which nothing outside of the program is permitted");
            }
        }
    }

    /** Begins a context under the policy. */
    static Context.Builder newBuilder(CommandLine line) {
        return isConstrained(line)
                ? Context.newBuilder(Session.LANGUAGE).sandbox(SandboxPolicy.CONSTRAINED)
                : Context.newBuilder();
    }
}
