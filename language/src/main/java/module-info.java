/**
 * The Zexus programming language as a GraalVM language. An embedder depends on this module and on the polyglot API, and
 * evaluates sources of the language {@code zexus}.
 */
module org.zexus.language {
    requires transitive org.graalvm.polyglot;
    requires org.apache.commons.compress;
    requires org.bouncycastle.provider;
    requires org.graalvm.truffle;
    requires org.tukaani.xz;

    exports org.zexus.language;

    provides com.oracle.truffle.api.provider.TruffleLanguageProvider with
            org.zexus.language.ZexusLanguageProvider;
}
