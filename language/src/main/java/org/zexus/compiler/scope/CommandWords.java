package org.zexus.compiler.scope;

import java.util.Set;
import org.zexus.syntax.ast.Expression;

/** The command words, by what is known of them. */
public final class CommandWords {
    /** Accepted, without effect. */
    private static final Set<String> IGNORED = Set.of("gc", "inline", "limit");

    /** Known, but not carried out yet: executing one is an error, because ignoring a policy would be worse. */
    private static final Set<String> POSTPONED = Set.of(
            "protect",
            "restrict",
            "trail",
            "capability",
            "grant",
            "revoke",
            "validate",
            "sanitize",
            "inject",
            "throttle",
            "cache",
            "middleware",
            "auth",
            "find",
            "load");

    private CommandWords() {}

    /** Whether a call of a name that nothing declares is a statement, or the like, of the language. */
    static boolean isCommand(Expression.Name callee, Expression.Call call) {
        String word = callee.name();
        boolean single = call.arguments().size() == 1;
        return call.typeArguments().isEmpty()
                && (isPostponed(word) || isIgnored(word) || word.equals("seal") && single
                        || single && call.arguments().getFirst().isPlain()
                                && (word.equals("atomic")
                                        || word.equals("spawn")
                                                && call.arguments().getFirst().value() instanceof Expression.Call));
    }

    /** Whether the word is accepted without effect. */
    public static boolean isIgnored(String word) {
        return IGNORED.contains(word);
    }

    /** Whether executing the word is an error. */
    public static boolean isPostponed(String word) {
        return POSTPONED.contains(word);
    }
}
