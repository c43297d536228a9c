package org.zexus.events;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.Task;
import org.zexus.concurrent.Wait;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.UncatchableExit;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.event.Events;
import org.zexus.runtime.registry.Registry;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.UndoLog;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ErrorValue;

/**
 * The events of one context. Handlers that the program adds by its statements run where the event is emitted, in the
 * order they were added; a nested event is handled at once, and an error in a handler goes on to the statement that
 * emitted the event. Handlers with options, and those of the host, are guarded: they run after the others, a nested
 * event reaches them after the present one, and their errors are raised together when all have run.
 */
public final class EventBus implements Events {
    private static final double MILLISECONDS = 1000;
    private static final Object[] NOTHING = {};
    private static final String ERROR_EVENT = "error";

    /** A call of a guarded handler that is still to be made. */
    private record Call(Subscription subscription, Event event) {}

    /** What is raised when guarded handlers have failed. */
    @FunctionalInterface
    private interface Failure {

        /** The error for the errors of handlers, of which there is at least one. */
        AbstractTruffleException of(String name, List<AbstractTruffleException> errors, Node where);
    }

    private final Scheduler scheduler;
    private final UndoLog undoLog;
    private final Clock clock;
    private final int logSize;
    private final HandlerTable handlers = new HandlerTable();
    private final Map<String, EventSchema> schemas = new HashMap<>();
    private final Deque<Event> log = new ArrayDeque<>();
    private final Deque<Call> calls = new ArrayDeque<>();
    private boolean isCalling;
    private boolean isClosed;
    private long count;
    private long subscriptionCount;

    /**
     * A bus without handlers.
     *
     * @param scheduler runs handlers as tasks
     * @param undoLog knows whether an atomic action is running
     * @param clock gives the time of events
     * @param logSize how many events the log keeps
     */
    public EventBus(Scheduler scheduler, UndoLog undoLog, Clock clock, int logSize) {
        this.scheduler = scheduler;
        this.undoLog = undoLog;
        this.clock = clock;
        this.logSize = logSize;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    // ---- Emitting ----

    @Override
    @TruffleBoundary
    public Object emit(String name, Object[] arguments, Node where) {
        return emit(name, arguments, EventBus::aggregate, where);
    }

    private Object emit(String name, Object[] arguments, Failure failure, Node where) {
        EventSchema schema = schemas.get(name);
        if (schema != null) {
            schema.check(arguments, where);
        }
        return publish(Event.of(name, arguments, schema, undoLog, where), failure, where);
    }

    @Override
    @TruffleBoundary
    public Object emit(String name, ZexusMap data, Node where) {
        EventSchema schema = schemas.get(name);
        if (schema != null) {
            schema.check(data, where);
        }
        return publish(Event.of(name, data, undoLog, where), EventBus::aggregate, where);
    }

    private Object publish(Event event, Failure failure, Node where) {
        if (isClosed) {
            return 0L;
        }
        if (undoLog.isOpen()) {
            undoLog.whenFinal(() -> deliver(event, failure, where));
            return 0L;
        }
        List<Subscription> reached = deliver(event, failure, where);
        for (Subscription each : reached) {
            Wait room = each.mailbox() == null ? null : each.mailbox().room();
            if (room != null) {
                scheduler.resultOf(room, where);
            }
        }
        return (long) reached.size();
    }

    private List<Subscription> deliver(Event event, Failure failure, Node where) {
        event.deliver(++count, clock.millis() / MILLISECONDS);
        if (logSize > 0) {
            if (log.size() == logSize) {
                log.removeFirst();
            }
            log.addLast(event);
        }
        List<Subscription> reached = new ArrayList<>();
        for (Subscription each : handlers.matching(event.name())) {
            if (each.isActive()) {
                reached.add(each);
                hand(each, event, where);
            }
        }
        callGuarded(event.name(), failure, where);
        return reached;
    }

    private void hand(Subscription handler, Event event, Node where) {
        if (handler.options().isOnce()) {
            handler.close();
        }
        if (handler.mailbox() != null) {
            handler.mailbox().put(event);
        } else if (handler.options().isGuarded()) {
            calls.add(new Call(handler, event));
        } else {
            InvokeNode.call(where, handler.function(), operands(handler, event));
        }
    }

    /** What a handler is called with: nothing, if it is a function that takes nothing. */
    Object[] operands(Subscription handler, Event event) {
        if (handler.takesNothing()) {
            return NOTHING;
        }
        return handler.form() == Subscription.Form.EVENT ? new Object[]{event.map()} : event.arguments();
    }

    private void callGuarded(String name, Failure failure, Node where) {
        if (isCalling) {
            return;
        }
        List<AbstractTruffleException> errors = new ArrayList<>();
        isCalling = true;
        try {
            for (Call call = calls.poll(); call != null; call = calls.poll()) {
                if (call.subscription.isActive() || call.subscription.options().isOnce()) {
                    callGuarded(call, where, errors);
                }
            }
        } finally {
            isCalling = false;
        }
        if (!errors.isEmpty()) {
            throw failure.of(name, errors, where);
        }
    }

    private void callGuarded(Call call, Node where, List<AbstractTruffleException> errors) {
        try {
            InvokeNode.call(where, call.subscription.function(), operands(call.subscription, call.event));
        } catch (UncatchableExit exit) {
            calls.clear();
            throw exit;
        } catch (AbstractTruffleException error) {
            errors.add(error);
        }
    }

    private static ZexusException aggregate(String name, List<AbstractTruffleException> errors, Node where) {
        ZexusList values = ZexusList.empty();
        var text = new StringBuilder("a handler of event '" + name + "' failed");
        for (AbstractTruffleException error : errors) {
            Object value = ErrorValue.caught(error);
            values.push(value);
            text.append(values.size() == 1 ? ": " : "; ").append(Display.toJava(value));
        }
        ZexusException aggregate = ZexusException.of(ErrorKind.EVENT, text.toString(), errors.getFirst(), where)
                .withField("event", Strings.fromJava(name))
                .withField("errors", values);
        errors.forEach(aggregate::addSuppressed);
        return aggregate;
    }

    /** An error in a handler that runs as tasks goes to the handlers of {@code error}, or else counts as unseen. */
    void asyncError(Task task, Event event) {
        if (handlers.matching(ERROR_EVENT).isEmpty()) {
            scheduler.unseen().add(task);
        } else {
            emit(ERROR_EVENT, new Object[]{task.seenError(), event.map()}, null);
        }
    }

    // ---- Handlers ----

    Subscription add(String name, Object function, Subscription.Form form, SubscriptionOptions options) {
        var subscription = new Subscription(this, name, subscriptionCount++, function, form, options);
        handlers.add(subscription);
        replay(subscription);
        return subscription;
    }

    private void replay(Subscription subscription) {
        if (subscription.options().replay() <= 0) {
            return;
        }
        List<Event> past = new ArrayList<>();
        for (Event event : log) {
            if (HandlerTable.reaches(subscription, event.name())) {
                past.add(event);
            }
        }
        int from = (int) Math.max(0, past.size() - subscription.options().replay());
        past.subList(from, past.size()).forEach(event -> hand(subscription, event, null));
        callGuarded(subscription.event(), EventBus::aggregate, null);
    }

    /** Takes a handler off. */
    void remove(Subscription subscription) {
        handlers.remove(subscription);
        if (subscription.mailbox() != null && !subscription.options().isOnce()) {
            subscription.mailbox().clear();
        }
    }

    /** The handlers of a name or pattern. */
    List<Subscription> handlersOf(String name) {
        return handlers.of(name);
    }

    @Override
    @TruffleBoundary
    public void onArguments(String name, Object handler) {
        add(name, handler, Subscription.Form.ARGUMENTS, SubscriptionOptions.PLAIN);
    }

    @Override
    @TruffleBoundary
    public void onEvent(String name, Object handler) {
        add(name, handler, Subscription.Form.EVENT, SubscriptionOptions.PLAIN);
    }

    @Override
    @TruffleBoundary
    public void declare(String name, String[] schema) {
        schemas.put(name, new EventSchema(name, schema));
    }

    /** The names of the events that were declared or have handlers, sorted. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(schemas.keySet());
        names.addAll(handlers.names());
        for (Object name : scheduler.context().registries().map(Registry.EVENTS).keyArray()) {
            names.add(Display.toJava(name));
        }
        return names;
    }

    @Override
    @TruffleBoundary
    public ZexusList log() {
        return ZexusList.ofObjects(log.stream().map(Event::map).toArray());
    }

    /** Takes all handlers off; nothing is delivered any more. */
    @TruffleBoundary
    public void close() {
        isClosed = true;
        calls.clear();
        handlers.all().forEach(Subscription::close);
    }

    // ---- Handlers by name ----

    @Override
    @TruffleBoundary
    public void registerByName(String name, String handler, ModuleScope scope) {
        ZexusMap names = scope.context().registries().map(Registry.EVENTS);
        TruffleString key = Strings.fromJava(name);
        if (!(names.get(key) instanceof ZexusList)) {
            names.put(key, ZexusList.empty());
        }
        if (handler != null && names.get(key) instanceof ZexusList known && !contains(known, handler)) {
            known.push(Strings.fromJava(handler));
            add(name, new NamedHandler(handler, scope), Subscription.Form.ARGUMENTS, SubscriptionOptions.GUARDED);
        }
    }

    private static boolean contains(ZexusList names, String name) {
        return Arrays.stream(names.toArray()).anyMatch(each -> Display.toJava(each).equals(name));
    }

    @Override
    @TruffleBoundary
    public Object emitPayload(String name, Object payload, Node where) {
        return emit(name, new Object[]{payload}, EventBus::firstOf, where);
    }

    private static AbstractTruffleException firstOf(String name, List<AbstractTruffleException> errors, Node where) {
        AbstractTruffleException first = errors.getFirst();
        errors.stream().skip(1).filter(each -> each != first).forEach(first::addSuppressed);
        return first;
    }
}
