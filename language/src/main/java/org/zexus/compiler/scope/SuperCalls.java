package org.zexus.compiler.scope;

import java.util.List;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.source.Span;

/** The word {@code super}, which is an ordinary name elsewhere than in {@code super.method(...)}. */
final class SuperCalls {
    private static final String SUPER = "super";

    private SuperCalls() {}

    static boolean isSuper(Expression expression) {
        return expression instanceof Expression.Name name && isSuper(name.name());
    }

    static boolean isSuper(String name) {
        return name.equals(SUPER);
    }

    /** Whether a chain, the innermost expression last, starts with {@code super.method(...)}. */
    static boolean startsChain(List<Expression> spine) {
        int last = spine.size() - 1;
        return last > 1 && isSuper(spine.get(last)) && spine.get(last - 1) instanceof Expression.Member
                && spine.get(last - 2) instanceof Expression.Call;
    }

    static void refuse(Problems problems, Span at) {
        problems.error("SyntaxError", "'super' can only be used to call a method", at);
    }
}
