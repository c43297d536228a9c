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
            usageSyntax = "none|bytecode|tree|tree-json|tokens|tokens-json|formatted|problems-json") static final OptionKey<View> VIEW = new OptionKey<>(
                    View.NONE);

    private SourceOptions() {}
}
