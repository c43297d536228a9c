/** The {@code zexus} command. */
module org.zexus.launcher {
    requires java.management;
    requires java.xml;
    requires jdk.management;
    requires org.graalvm.launcher;
    requires org.graalvm.polyglot;
    requires org.graalvm.shadowed.jline;
    requires org.graalvm.truffle;
    requires com.oracle.truffle.tools.profiler;

    exports org.zexus.launcher;
}
