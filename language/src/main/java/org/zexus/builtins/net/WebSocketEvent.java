package org.zexus.builtins.net;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a server for WebSockets calls functions for. */
enum WebSocketEvent {
    OPEN("open", "connection", "connect"),
    MESSAGE("message"),
    CLOSE("close", "disconnect"),
    ERROR("error");

    private final List<String> names;

    WebSocketEvent(String... names) {
        this.names = List.of(names);
    }

    /** The event of a name. */
    static Optional<WebSocketEvent> ofWord(String word) {
        return Arrays.stream(values()).filter(event -> event.names.contains(word)).findFirst();
    }

    /** The names, for people. */
    static String words() {
        return Arrays.stream(values()).map(event -> event.names.getFirst()).collect(Collectors.joining(", "));
    }
}
