package org.zexus.language;

import com.oracle.truffle.api.Option;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;

/** The options of one source, {@code zexus.*}. The annotation processor makes their descriptors from the fields. */
@Option.Group(ZexusLanguage.ID)
final class SourceOptions {
    @Option(name = "Disassemble", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "Evaluate the source to the text of its bytecode instead of running it.") static final OptionKey<Boolean> DISASSEMBLE = new OptionKey<>(
                    false);

    private SourceOptions() {}
}
