package org.zexus.events;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.event.Events;
import org.zexus.runtime.scope.UndoLog;
import org.zexus.runtime.text.Strings;

/**
 * The events of one context. Handlers run where the event is emitted, in the order they were added; a nested event is
 * handled at once, and an error in a handler goes on to the statement that emitted the event.
 */
public final class EventBus implements Events {
    private static final double MILLISECONDS = 1000;

    private record Handler(Object function, boolean takesEvent) {}

    private final UndoLog undoLog;
    private final Clock clock;
    private final int logSize;
    private final Map<String, List<Handler>> handlers = new HashMap<>();
    private final Map<String, Integer> declarations = new HashMap<>();
    private final Deque<ZexusMap> log = new ArrayDeque<>();
    private long count;

    /**
     * A bus without handlers.
     *
     * @param undoLog knows whether an atomic action is running
     * @param clock gives the time of events
     * @param logSize how many events the log keeps
     */
    public EventBus(UndoLog undoLog, Clock clock, int logSize) {
        this.undoLog = undoLog;
        this.clock = clock;
        this.logSize = logSize;
    }

    @Override
    @TruffleBoundary
    public void emit(String name, Object[] arguments, Node where) {
        Integer parameters = declarations.get(name);
        if (parameters != null && parameters != arguments.length) {
            throw Errors.argumentError(where, "event " + name + " expects " + parameters
                    + (parameters == 1 ? " argument" : " arguments") + ", got " + arguments.length);
        }
        ZexusMap event = event(name);
        event.put("args", ZexusList.of(arguments));
        undoLog.whenFinal(() -> deliver(name, event, arguments, where));
    }

    @Override
    @TruffleBoundary
    public void emit(String name, ZexusMap data, Node where) {
        ZexusMap event = event(name);
        event.put("data", data);
        undoLog.whenFinal(() -> deliver(name, event, new Object[]{data}, where));
    }

    private static ZexusMap event(String name) {
        var event = new ZexusMap();
        event.put("event", Strings.fromJava(name));
        return event;
    }

    private void deliver(String name, ZexusMap event, Object[] arguments, Node where) {
        event.put("seq", ++count);
        event.put("time", clock.millis() / MILLISECONDS);
        if (logSize > 0) {
            if (log.size() == logSize) {
                log.removeFirst();
            }
            log.addLast(event);
        }
        // A copy: handlers added while the event is handled get the next one.
        for (Handler handler : List.copyOf(handlers.getOrDefault(name, List.of()))) {
            if (handler.takesEvent) {
                InvokeNode.call(where, handler.function, event);
            } else {
                InvokeNode.call(where, handler.function, arguments);
            }
        }
    }

    @Override
    @TruffleBoundary
    public void onArguments(String name, Object handler) {
        add(name, new Handler(handler, false));
    }

    @Override
    @TruffleBoundary
    public void onEvent(String name, Object handler) {
        add(name, new Handler(handler, true));
    }

    private void add(String name, Handler handler) {
        handlers.computeIfAbsent(name, _ -> new ArrayList<>()).add(handler);
    }

    @Override
    @TruffleBoundary
    public void declare(String name, int parameters) {
        declarations.put(name, parameters);
    }

    @Override
    @TruffleBoundary
    public ZexusList log() {
        return ZexusList.ofObjects(log.toArray());
    }
}
