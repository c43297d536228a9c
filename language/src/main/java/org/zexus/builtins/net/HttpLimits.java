package org.zexus.builtins.net;

/** Limits of the JDK's HTTP server, which reads them once from properties of the system. */
final class HttpLimits {
    /** The most bytes of a request's body. */
    static final int LARGEST_BODY = 10 << 20;

    private HttpLimits() {}

    /** Sets the limits that the host has not set itself. */
    static void apply() {
        // Seconds that a client may take to send a request, and to take an answer.
        setUnlessSet("sun.net.httpserver.maxReqTime", "30");
        setUnlessSet("sun.net.httpserver.maxRspTime", "60");
        setUnlessSet("sun.net.httpserver.maxReqHeaderSize", "65536");
        setUnlessSet("sun.net.httpserver.maxIdleConnections", "1000");
        // Without it, every second answer of a connection waits for an acknowledgement.
        setUnlessSet("sun.net.httpserver.nodelay", "true");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
