package org.zexus.builtins.net;

/**
 * How a connection by WebSocket ended.
 *
 * @param code by RFC 6455, section 7.4
 * @param reason for people; may be empty
 */
record WebSocketEnd(int code, String reason) {
    /** The connection broke. */
    static final int BROKEN = 1006;
    /** The other side asks for more than is allowed. */
    static final int REFUSED = 1008;
    /** A message was too large. */
    static final int TOO_LARGE = 1009;
}
