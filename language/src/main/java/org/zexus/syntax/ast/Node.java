package org.zexus.syntax.ast;

import org.zexus.syntax.source.Span;

/** Anything in the tree. */
public sealed interface Node
        permits Program,
        Identifier,
        Block,
        Expression,
        Statement,
        Pattern,
        TypeNode,
        TypeMember,
        BindingTarget,
        Argument,
        Parameter,
        Decorator,
        MapEntry,
        ListElement,
        MatchArm {
    /** The text the node was read from, from its first to its last token. */
    Span span();
}
