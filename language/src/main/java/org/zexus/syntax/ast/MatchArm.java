package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/**
 * An arm of a match.
 *
 * @param alternatives the patterns separated by {@code |}; empty for {@code default}
 * @param guard the condition behind {@code if} or {@code where}, or null
 * @param body what to do
 * @param span the arm
 */
public record MatchArm(List<Pattern> alternatives, Expression guard, Block body, Span span)
        implements Node {
    public MatchArm {
        alternatives = List.copyOf(alternatives);
    }

    /** Whether the arm is written {@code default}. */
    public boolean isDefault() {
        return alternatives.isEmpty();
    }
}
