package org.zexus.language;

import com.oracle.truffle.api.Option;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;

/** The options of a context, {@code zexus.*}. The annotation processor makes their descriptors from the fields. */
@Option.Group(ZexusLanguage.ID)
final class ZexusOptions {
    @Option(name = "Warnings", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "Report warnings about the program before it runs.") static final OptionKey<Boolean> WARNINGS = new OptionKey<>(
                    false);

    @Option(name = "FlushLines", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "Hand every printed line to the output at once, as a terminal needs it.") static final OptionKey<Boolean> FLUSH_LINES = new OptionKey<>(
                    false);

    @Option(name = "Seed", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "Start of the random numbers; two runs with the same seed draw the same numbers.",
            usageSyntax = "<integer>") static final OptionKey<Long> SEED = new OptionKey<>(0L);

    @Option(name = "MaxIntegerBits", category = OptionCategory.EXPERT, stability = OptionStability.EXPERIMENTAL,
            help = "Greatest number of bits of an integer, 1024 at least; larger results are an OverflowError.",
            usageSyntax = "<bits>") static final OptionKey<Integer> MAX_INTEGER_BITS = new OptionKey<>(1 << 20);

    @Option(name = "MaxCallDepth", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            help = "Greatest number of calls within each other; one more is a RecursionError.",
            usageSyntax = "<integer>") static final OptionKey<Integer> MAX_CALL_DEPTH = new OptionKey<>(50_000);

    @Option(name = "EventLogSize", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            help = "How many events the event log keeps; 0 keeps none.",
            usageSyntax = "<integer>") static final OptionKey<Integer> EVENT_LOG_SIZE = new OptionKey<>(10_000);

    @Option(name = "Scheduler", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "How time passes for tasks: 'cooperative' goes by the clock of the machine, 'deterministic' by a virtual one, so that runs with the same seed repeat exactly.",
            usageSyntax = "cooperative|deterministic") static final OptionKey<Scheduling> SCHEDULER = new OptionKey<>(
                    Scheduling.COOPERATIVE, Scheduling.TYPE);

    @Option(name = "Standalone", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "Nothing but the program itself wakes its tasks: tasks that still wait at its end are a deadlock.") static final OptionKey<Boolean> STANDALONE = new OptionKey<>(
                    false);

    @Option(name = "WaitForHost", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "A program of which every task waits is woken by other threads of the host, so that this is no deadlock.") static final OptionKey<Boolean> WAIT_FOR_HOST = new OptionKey<>(
                    false);

    @Option(name = "ExtendBuiltins", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "The host may add builtins of its own: members of zexus.builtins.") static final OptionKey<Boolean> EXTEND_BUILTINS = new OptionKey<>(
                    false);

    @Option(name = "ExportRuntime", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "Other languages find the object 'zexus' among the polyglot bindings, as 'zexus:runtime'.") static final OptionKey<Boolean> EXPORT_RUNTIME = new OptionKey<>(
                    false);

    private ZexusOptions() {}
}
