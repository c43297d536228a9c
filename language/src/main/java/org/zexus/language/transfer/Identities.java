package org.zexus.language.transfer;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The types and scopes of a context that other contexts have as well. Each is known by a token that is the same in all
 * of them: the type or scope from which the others were made.
 */
public final class Identities {

    private final Map<Object, Object> tokens = new IdentityHashMap<>();
    private final Map<Object, Object> known = new IdentityHashMap<>();

    /** The token of something of this context. */
    Object token(Object own) {
        known.putIfAbsent(own, own);
        return tokens.computeIfAbsent(own, each -> each);
    }

    /** What a token stands for in this context, or null. */
    Object find(Object token) {
        return known.get(token);
    }

    /** Notes what a token stands for in this context. */
    void note(Object token, Object own) {
        known.put(token, own);
        tokens.put(own, token);
    }
}
