package org.zexus.concurrent;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.value.ZexusIterator;

/** The messages of a channel up to its end; with two variables the first one counts from 0. */
final class ChannelIterator extends ZexusIterator {

    private final Channel channel;
    private Receiving pending;
    private Object message;
    private long count = -1;

    ChannelIterator(Channel channel) {
        this.channel = channel;
    }

    @Override
    public boolean advance() {
        return advance(null);
    }

    @Override
    public boolean advance(Node where) {
        if (pending == null) {
            message = channel.next(where);
            if (message != null) {
                count++;
                return true;
            }
            if (channel.isClosed() && !channel.isShared()) {
                return false;
            }
            pending = channel.startReceiving(where);
        }
        Receiving step = pending;
        Object received = step.resultAt(where);
        pending = null;
        if (step.hasEnded()) {
            return false;
        }
        message = received;
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
