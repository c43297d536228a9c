package org.zexus.language;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.nodes.Node;

/** What one running Zexus program shares: the environment that the host gave it. */
public final class ZexusContext {
    private static final ContextReference<ZexusContext> REFERENCE = ContextReference.create(ZexusLanguage.class);

    private final TruffleLanguage.Env env;

    ZexusContext(TruffleLanguage.Env env) {
        this.env = env;
    }

    /**
     * The context in which the current thread runs.
     *
     * @param node the node that asks, or null if there is none; with a node the look-up costs nothing in compiled code
     */
    public static ZexusContext get(Node node) {
        return REFERENCE.get(node);
    }

    /** The environment: files, options, streams and other languages, as far as the host allows them. */
    public TruffleLanguage.Env env() {
        return env;
    }
}
