package org.zexus.syntax.ast;

import java.util.Locale;

/** Words that qualify a declaration; they may stand before or after the function word. */
public enum Modifier {
    PUBLIC,
    PRIVATE,
    INTERNAL,
    SEALED,
    SECURE,
    PURE,
    VIEW,
    PAYABLE,
    INLINE,
    NATIVE,
    ASYNC,
    STATIC,
    /** Accepted behind {@code action}; calling such a function is refused until policies exist. */
    PROTECT;

    /** The modifier as written in source text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
