/**
 * The Zexus programming language as a GraalVM language. An embedder depends on this module and on the polyglot API, and
 * evaluates sources of the language {@code zexus}.
 */
module org.zexus.language {
    requires transitive org.graalvm.polyglot;
    requires org.bouncycastle.provider;
    requires org.graalvm.truffle;

    exports org.zexus.embedding;
    exports org.zexus.language;

    provides com.oracle.truffle.api.provider.TruffleLanguageProvider with
            org.zexus.language.ZexusLanguageProvider;
}
