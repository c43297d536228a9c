package org.zexus.builtins.net;

import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.ZexusException;

/** What goes wrong in the network, as errors of the program. */
final class NetworkErrors {
    private NetworkErrors() {}

    /**
     * The error for a failure.
     *
     * @param what what was to be done, such as {@code GET http://localhost/}
     */
    static ZexusException of(Node where, String what, Throwable failure) {
        return ZexusException.of(ErrorKind.NETWORK, what + ": " + describe(failure), failure, where);
    }

    private static String describe(Throwable failure) {
        return switch (failure) {
            case UnknownHostException _,UnresolvedAddressException _ -> "no such host";
            case HttpTimeoutException _,SocketTimeoutException _ -> "no answer in time";
            case BindException _ -> "the address is taken or not of this machine";
            case ConnectException e when e.getCause() instanceof UnresolvedAddressException -> "no such host";
            case ConnectException _ -> "nobody accepts connections there";
            case ClosedChannelException _ -> "the connection is closed";
            case WebSocketHandshakeException e ->
                "the server speaks no WebSocket there (status " + e.getResponse().statusCode() + ")";
            case TimeoutException _ -> "no message in time";
            case SSLException e -> "the connection is not secure: " + e.getMessage();
            case IOException e when e.getMessage() != null -> e.getMessage();
            default -> "the connection failed";
        };
    }
}
