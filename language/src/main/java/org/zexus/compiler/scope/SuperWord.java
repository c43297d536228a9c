package org.zexus.compiler.scope;

import java.util.List;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.source.Span;

/** The word {@code super}, which is an ordinary name elsewhere than in {@code super.member}. */
final class SuperWord {
    private static final String SUPER = "super";

    private SuperWord() {}

    static boolean isSuper(Expression expression) {
        return expression instanceof Expression.Name name && isSuper(name.name());
    }

    static boolean isSuper(String name) {
        return name.equals(SUPER);
    }

    /** Whether a chain, the innermost expression last, starts with {@code super.member}. */
    static boolean startsChain(List<Expression> spine) {
        int last = spine.size() - 1;
        return last > 0 && isSuper(spine.get(last)) && spine.get(last - 1) instanceof Expression.Member;
    }

    /** The word in {@code super.member}; null if the expression is anything else. */
    static Expression.Name ownerOf(Expression expression) {
        return expression instanceof Expression.Member member && member.object() instanceof Expression.Name name
                && isSuper(name.name()) ? name : null;
    }

    static void refuse(Problems problems, Span at) {
        problems.error("SyntaxError", "'super' can only be used to call a method or to read a field", at);
    }
}
