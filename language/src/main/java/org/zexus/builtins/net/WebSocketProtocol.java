package org.zexus.builtins.net;

import java.util.Collections;
import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.Protocol;

/**
 * The protocol of a server. It notes why a client ends the connection when the client says so: the library answers
 * before it does that, and a client that is fast to close then looks like one that broke off without a word.
 */
final class WebSocketProtocol extends Draft_6455 {

    WebSocketProtocol() {
        super(Collections.emptyList(), List.of(new Protocol("")), WebSocketValue.LARGEST_MESSAGE);
    }

    @Override
    public void processFrame(WebSocketImpl socket, Framedata frame) throws InvalidDataException {
        if (frame instanceof CloseFrame close && socket.getAttachment() instanceof WebSocketValue client) {
            client.ended(new WebSocketEnd(close.getCloseCode(), close.getMessage()));
        }
        super.processFrame(socket, frame);
    }

    @Override
    public Draft copyInstance() {
        return new WebSocketProtocol();
    }
}
