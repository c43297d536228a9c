/** The {@code zexus} command. */
module org.zexus.launcher {
    requires org.graalvm.launcher;
    requires org.graalvm.polyglot;

    exports org.zexus.launcher;
}
