package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.KindTest;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusIterator;
import org.zexus.runtime.value.ZexusNull;

/**
 * A queue between tasks. One without capacity hands each message from a sender to a receiver that has come for it; one
 * with capacity holds so many messages that nobody has come for yet.
 *
 * <p>
 * A channel belongs to a context, and is used inside its lock, until it is {@linkplain #share shared} with others. From
 * then on it has a lock of its own, holds its messages packed, and whoever waits is told by way of its event loop.
 */
public final class Channel extends LibraryObject {

    private static final List<String> PROPERTIES = List.of("closed", "size", "capacity", "name");

    /** A task that has come to receive. Called inside the lock of the channel. */
    interface Receiver {
        /** Takes the message; false if it has none to take any more. */
        boolean take(Object message);

        /** There will be no message any more. */
        void end();
    }

    /** A task that has come to send. Called inside the lock of the channel. */
    interface Sender {
        /** Takes the message off the sender; Java null if it has none to give any more. */
        Object give();

        /** The message will not be taken any more. */
        void refuse(ZexusException error);

        /** Packs the message, because the channel is shared from here on. */
        void pack(Node where);
    }

    private final String name;
    private final KindTest element;
    private final String elementName;
    private final int capacity;
    private final ArrayDeque<Object> buffer = new ArrayDeque<>();
    private final LinkedHashSet<Receiver> receivers = new LinkedHashSet<>();
    private final LinkedHashSet<Sender> senders = new LinkedHashSet<>();
    private boolean isClosed;
    private boolean isShared;

    /**
     * An open channel.
     *
     * @param name its name, for reports; may be empty
     * @param elementName the kind of its messages, {@code any} for all
     * @param capacity how many messages it holds; 0 for none
     */
    Channel(String name, String elementName, int capacity) {
        this.name = name;
        this.elementName = elementName;
        this.element = KindTest.named(elementName);
        this.capacity = capacity;
    }

    /** From here on other contexts use the channel as well; an error if it holds what cannot go to them. */
    @TruffleBoundary
    public void share(Node where) {
        if (isShared) {
            return;
        }
        var messages = new ArrayList<Object>(buffer.size());
        buffer.forEach(message -> messages.add(pack(message, where)));
        senders.forEach(sender -> sender.pack(where));
        buffer.clear();
        buffer.addAll(messages);
        isShared = true;
    }

    /** Whether other contexts may use the channel as well. */
    boolean isShared() {
        return isShared;
    }

    static Object pack(Object message, Node where) {
        return Scheduler.get(where).isolation().pack(message, where);
    }

    private <T> T locked(Supplier<T> action) {
        if (!isShared) {
            return action.get();
        }
        synchronized (this) {
            return action.get();
        }
    }

    // ---- Operations that happen at once or not at all ----

    /** Sends if that is possible at once; an error if the channel is closed or the message of a wrong kind. */
    @TruffleBoundary
    public boolean trySend(Object message, Node where) {
        checkSend(message, where);
        if (!isShared) {
            return offer(message);
        }
        Object packed = pack(message, where);
        synchronized (this) {
            checkOpen(where);
            return offer(packed);
        }
    }

    private boolean offer(Object message) {
        for (Receiver next = takeFirst(receivers); next != null; next = takeFirst(receivers)) {
            if (next.take(message)) {
                return true;
            }
        }
        if (buffer.size() < capacity) {
            buffer.add(message);
            return true;
        }
        return false;
    }

    /** Raises an error if the channel is closed or the message of a wrong kind. */
    void checkSend(Object message, Node where) {
        checkOpen(where);
        if (element != null && !element.accepts(message)) {
            throw Errors.typeError(where,
                    title() + " takes " + elementName + " values, got " + Kinds.typeName(message));
        }
    }

    private void checkOpen(Node where) {
        if (isClosed()) {
            throw closedError(where);
        }
    }

    private ZexusException closedError(Node where) {
        return Errors.valueError(where, title() + " is closed");
    }

    /** Receives if that is possible at once; Java null if not. Of a channel that is closed and empty it is null. */
    @TruffleBoundary
    public Object tryReceive(Node where) {
        if (!isShared) {
            Object message = poll();
            return message == null && isClosed ? ZexusNull.NULL : message;
        }
        Object packed;
        synchronized (this) {
            packed = poll();
            if (packed == null) {
                return isClosed ? ZexusNull.NULL : null;
            }
        }
        return Scheduler.get(where).isolation().open(packed);
    }

    /** The next message, or Java null if there is none now. */
    Object next(Node where) {
        if (!isShared) {
            return poll();
        }
        Object packed = locked(this::poll);
        return packed == null ? null : Scheduler.get(where).isolation().open(packed);
    }

    private Object poll() {
        Object message = buffer.poll();
        if (message == null) {
            return takeFromSender();
        }
        Object another = takeFromSender();
        if (another != null) {
            buffer.add(another);
        }
        return message;
    }

    private Object takeFromSender() {
        for (Sender next = takeFirst(senders); next != null; next = takeFirst(senders)) {
            Object message = next.give();
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    private static <T> T takeFirst(LinkedHashSet<T> waiting) {
        Iterator<T> all = waiting.iterator();
        if (!all.hasNext()) {
            return null;
        }
        T first = all.next();
        all.remove();
        return first;
    }

    /** Ends the channel: what it holds can still be received, nothing can be sent. Does nothing the second time. */
    @TruffleBoundary
    public void close() {
        locked(() -> {
            if (!isClosed) {
                isClosed = true;
                for (Receiver next = takeFirst(receivers); next != null; next = takeFirst(receivers)) {
                    next.end();
                }
                for (Sender next = takeFirst(senders); next != null; next = takeFirst(senders)) {
                    next.refuse(closedError(null));
                }
            }
            return null;
        });
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        if (!isShared) {
            return isClosed;
        }
        synchronized (this) {
            return isClosed;
        }
    }

    // ---- Operations that wait ----

    /** Sends; the result is null. */
    @TruffleBoundary
    Waitable send(Object message, Node where) {
        if (trySend(message, where)) {
            return Done.NOTHING;
        }
        var sending = new Sending(this, message, Scheduler.get(where));
        if (isShared) {
            sending.pack(where);
        }
        add(sending);
        return sending;
    }

    /** Receives; the result is the message, or null if the channel is closed and empty. */
    @TruffleBoundary
    Waitable receive(Node where) {
        Object message = tryReceive(where);
        return message != null ? new Done(message) : startReceiving(where);
    }

    /** Comes for the next message. */
    Receiving startReceiving(Node where) {
        var receiving = new Receiving(this, Scheduler.get(where));
        add(receiving);
        return receiving;
    }

    /** Whether receiving would not wait. */
    boolean canReceive() {
        return locked(() -> !buffer.isEmpty() || !senders.isEmpty() || isClosed);
    }

    /** Whether sending would not wait; it may be refused at once. */
    boolean canSend() {
        return locked(() -> isClosed || buffer.size() < capacity || !receivers.isEmpty());
    }

    /** Has a receiver get in line, or take a message that has come meanwhile. */
    void add(Receiver receiver) {
        locked(() -> {
            Object message = isShared ? poll() : null;
            if (message != null) {
                if (!receiver.take(message)) {
                    buffer.addFirst(message);
                }
            } else if (isShared && isClosed) {
                receiver.end();
            } else {
                receivers.add(receiver);
            }
            return null;
        });
    }

    /** Has a sender get in line, or give its message to one who has come for it meanwhile. */
    void add(Sender sender) {
        locked(() -> {
            if (isShared && isClosed) {
                sender.refuse(closedError(null));
            } else if (isShared && canSend()) {
                Object message = sender.give();
                if (message != null && !offer(message)) {
                    buffer.add(message);
                }
            } else {
                senders.add(sender);
            }
            return null;
        });
    }

    /** Has a receiver leave the line. */
    void remove(Receiver receiver) {
        locked(() -> receivers.remove(receiver));
    }

    /** Has a sender leave the line. */
    void remove(Sender sender) {
        locked(() -> senders.remove(sender));
    }

    // ---- Iteration ----

    @Override
    public boolean isIterable() {
        return true;
    }

    @Override
    public ZexusIterator iterate(boolean pairs) {
        return new ChannelIterator(this);
    }

    // ---- As a value ----

    String title() {
        return name.isEmpty() ? "a channel" : "channel '" + name + "'";
    }

    @Override
    public Object property(String property) {
        return switch (property) {
            case "closed" -> isClosed();
            case "size" -> locked(() -> (long) buffer.size());
            case "capacity" -> (long) capacity;
            case "name" -> Strings.fromJava(name);
            default -> null;
        };
    }

    @Override
    public Collection<String> propertyNames() {
        return PROPERTIES;
    }

    @Override
    public Kind kind() {
        return Kind.CHANNEL;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append(name.isEmpty() ? "<channel>" : "<channel " + name + ">");
    }
}
