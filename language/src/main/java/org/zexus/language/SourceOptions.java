package org.zexus.language;

import com.oracle.truffle.api.Option;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;
import org.zexus.language.view.View;

/** The options of one source, {@code zexus.*}. The annotation processor makes their descriptors from the fields. */
@Option.Group(ZexusLanguage.ID)
final class SourceOptions {
    @Option(name = "View", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "Evaluate the source to the text of its tree, tokens, bytecode, ... instead of running it.",
            usageSyntax = "none|bytecode|statements|tree|tree-json|tokens|token-offsets|tokens-json|formatted|problems|problems-json|words") static final OptionKey<View> VIEW = new OptionKey<>(
                    View.NONE);

    @Option(name = "Assembly", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "The source is the text of bytecode, as the disassembler writes it.") static final OptionKey<Boolean> ASSEMBLY = new OptionKey<>(
                    false);

    @Option(name = "Binary", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "Evaluate the source to a buffer with the bytes of its compiled form instead of running it.") static final OptionKey<Boolean> BINARY = new OptionKey<>(
                    false);

    private SourceOptions() {}
}
