package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
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
 */
public final class Channel extends LibraryObject {

    private static final List<String> PROPERTIES = List.of("closed", "size", "capacity", "name");

    /** A task that has come to receive. */
    interface Receiver {
        /** The message. */
        void take(Object message);

        /** There will be no message any more. */
        void end();
    }

    /** A task that has come to send. */
    interface Sender {
        /** Takes the message off the sender. */
        Object give();

        /** The message will not be taken any more. */
        void refuse(ZexusException error);
    }

    private final String name;
    private final KindTest element;
    private final String elementName;
    private final int capacity;
    private final ArrayDeque<Object> buffer = new ArrayDeque<>();
    private final LinkedHashSet<Receiver> receivers = new LinkedHashSet<>();
    private final LinkedHashSet<Sender> senders = new LinkedHashSet<>();
    private boolean isClosed;

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

    // ---- Operations that happen at once or not at all ----

    /** Sends if that is possible at once; an error if the channel is closed or the message of a wrong kind. */
    @TruffleBoundary
    public boolean trySend(Object message, Node where) {
        checkSend(message, where);
        Receiver receiver = takeFirst(receivers);
        if (receiver != null) {
            receiver.take(message);
            return true;
        }
        if (buffer.size() < capacity) {
            buffer.add(message);
            return true;
        }
        return false;
    }

    /** Raises an error if the channel is closed or the message of a wrong kind. */
    void checkSend(Object message, Node where) {
        if (isClosed) {
            throw closedError(where);
        }
        if (element != null && !element.accepts(message)) {
            throw Errors.typeError(where,
                    title() + " takes " + elementName + " values, got " + Kinds.typeName(message));
        }
    }

    private ZexusException closedError(Node where) {
        return Errors.valueError(where, title() + " is closed");
    }

    /** Receives if that is possible at once; Java null if not. Of a channel that is closed and empty it is null. */
    @TruffleBoundary
    public Object tryReceive() {
        Object message = poll();
        return message == null && isClosed ? ZexusNull.NULL : message;
    }

    /** The next message, or Java null if there is none now. */
    private Object poll() {
        Object message = buffer.poll();
        if (message == null && !senders.isEmpty()) {
            return takeFirst(senders).give();
        }
        if (message != null && !senders.isEmpty()) {
            buffer.add(takeFirst(senders).give());
        }
        return message;
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
        if (isClosed) {
            return;
        }
        isClosed = true;
        for (Receiver receiver = takeFirst(receivers); receiver != null; receiver = takeFirst(receivers)) {
            receiver.end();
        }
        for (Sender sender = takeFirst(senders); sender != null; sender = takeFirst(senders)) {
            sender.refuse(closedError(null));
        }
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return isClosed;
    }

    // ---- Operations that wait ----

    /** Sends; the result is null. */
    @TruffleBoundary
    Waitable send(Object message, Node where) {
        return trySend(message, where) ? Done.NOTHING : new Sending(message);
    }

    /** Receives; the result is the message, or null if the channel is closed and empty. */
    @TruffleBoundary
    Waitable receive() {
        Object message = tryReceive();
        return message != null ? new Done(message) : new Receiving();
    }

    /** Whether receiving would not wait. */
    boolean canReceive() {
        return !buffer.isEmpty() || !senders.isEmpty() || isClosed;
    }

    /** Whether sending would not wait; it may be refused at once. */
    boolean canSend() {
        return isClosed || buffer.size() < capacity || !receivers.isEmpty();
    }

    void add(Receiver receiver) {
        receivers.add(receiver);
    }

    void add(Sender sender) {
        senders.add(sender);
    }

    void remove(Receiver receiver) {
        receivers.remove(receiver);
    }

    void remove(Sender sender) {
        senders.remove(sender);
    }

    /** A task that waits to receive. */
    private final class Receiving extends Wait implements Receiver {

        Receiving() {
            receivers.add(this);
        }

        @Override
        public void take(Object message) {
            complete(message);
        }

        @Override
        public void end() {
            complete(ZexusNull.NULL);
        }

        @Override
        protected void abandon() {
            receivers.remove(this);
        }

        @Override
        public String reason() {
            return "to receive from " + title();
        }
    }

    /** A task that waits to send. */
    private final class Sending extends Wait implements Sender {

        private final Object message;

        Sending(Object message) {
            this.message = message;
            senders.add(this);
        }

        @Override
        public Object give() {
            complete(ZexusNull.NULL);
            return message;
        }

        @Override
        public void refuse(ZexusException error) {
            fail(error);
        }

        @Override
        protected void abandon() {
            senders.remove(this);
        }

        @Override
        public String reason() {
            return "to send to " + title();
        }
    }

    // ---- Iteration ----

    @Override
    public boolean isIterable() {
        return true;
    }

    @Override
    public ZexusIterator iterate(boolean pairs) {
        return new Messages();
    }

    /** The messages up to the end of the channel; with two variables the first one counts from 0. */
    private final class Messages extends ZexusIterator {

        private Step pending;
        private Object message;
        private long count = -1;

        @Override
        public boolean advance() {
            return advance(null);
        }

        @Override
        public boolean advance(Node where) {
            if (pending == null) {
                message = poll();
                if (message != null) {
                    count++;
                    return true;
                }
                if (isClosed) {
                    return false;
                }
                pending = new Step();
            }
            Step step = pending;
            step.resultAt(where);
            pending = null;
            if (step.hasEnded) {
                return false;
            }
            message = step.message;
            count++;
            return true;
        }

        @Override
        public Object item() {
            return message;
        }

        @Override
        public Object key() {
            return count;
        }

        @Override
        public Object value() {
            return message;
        }
    }

    /** The wait for one message of an iteration. */
    private final class Step extends Wait implements Receiver {

        private Object message;
        private boolean hasEnded;

        Step() {
            receivers.add(this);
        }

        @Override
        public void take(Object received) {
            message = received;
            complete(received);
        }

        @Override
        public void end() {
            hasEnded = true;
            complete(ZexusNull.NULL);
        }

        @Override
        protected void abandon() {
            receivers.remove(this);
        }

        @Override
        public String reason() {
            return "to receive from " + title();
        }
    }

    // ---- As a value ----

    private String title() {
        return name.isEmpty() ? "a channel" : "channel '" + name + "'";
    }

    @Override
    public Object property(String property) {
        return switch (property) {
            case "closed" -> isClosed;
            case "size" -> (long) buffer.size();
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
