package org.zexus.language;

import java.util.Arrays;
import org.graalvm.options.OptionType;
import org.graalvm.options.OptionValues;
import org.zexus.runtime.profile.InstructionCounts;
import org.zexus.runtime.profile.ProfilingLevel;

/** What a context finds out about its instructions: the values of the options {@code zexus.Profile...}. */
final class Profiling {

    /** Reads how much. */
    static final OptionType<ProfilingLevel> LEVEL = new OptionType<>("ProfilingLevel", text -> Arrays
            .stream(ProfilingLevel.values())
            .filter(level -> level.toString().equals(text))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                    "'" + text + "' is no level of profiling; there are none, basic, detailed and full")));

    /** Reads one of how many instructions is measured. */
    static final OptionType<Integer> PERIOD = new OptionType<>("ProfilePeriod", text -> {
        int period = Integer.parseInt(text);
        if (period < 1) {
            throw new IllegalArgumentException(
                    "one of " + period + " instructions cannot be measured; 1 stands for all");
        }
        return period;
    });

    private Profiling() {}

    /** What counts as the options say; null if they do not ask for it. */
    static InstructionCounts of(OptionValues options) {
        ProfilingLevel level = options.get(ZexusOptions.PROFILE_INSTRUCTIONS);
        if (level == ProfilingLevel.NONE) {
            return options.get(ZexusOptions.COUNT_INSTRUCTIONS) ? new InstructionCounts(ProfilingLevel.BASIC, 1) : null;
        }
        return new InstructionCounts(level, options.get(ZexusOptions.PROFILE_PERIOD));
    }
}
