/**
 * The Zexus programming language as a GraalVM language. An embedder depends on this module and on the polyglot API, and
 * evaluates sources of the language {@code zexus}.
 */
module org.zexus.language {
    requires transitive org.graalvm.polyglot;
    requires java.logging;
    requires java.management;
    requires java.net.http;
    requires java.sql;
    requires jdk.httpserver;
    requires org.apache.commons.compress;
    requires org.bouncycastle.provider;
    requires org.graalvm.truffle;
    requires org.java_websocket;
    requires org.tukaani.xz;

    exports org.zexus.bytecode;
    exports org.zexus.bytecode.cache;
    exports org.zexus.bytecode.transform;
    exports org.zexus.bytecode.zxc;
    exports org.zexus.compiler.optimize;
    exports org.zexus.embedding;
    exports org.zexus.language;
    exports org.zexus.vm;
    exports org.zexus.vm.memory;
    exports org.zexus.vm.register;

    uses java.sql.Driver;

    provides com.oracle.truffle.api.provider.TruffleLanguageProvider with
            org.zexus.language.ZexusLanguageProvider;
}
