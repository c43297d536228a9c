package org.zexus.compiler.code;

import java.util.Set;

/** The command words, by what is known of them. */
final class CommandWords {
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

    static boolean isIgnored(String word) {
        return IGNORED.contains(word);
    }

    static boolean isPostponed(String word) {
        return POSTPONED.contains(word);
    }
}
