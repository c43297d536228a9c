package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import org.zexus.runtime.value.ZexusNull;

/** A task that waits to receive. */
final class Receiving extends Wait implements Channel.Receiver {

    /** Arrives in place of a message when the channel is closed. */
    private static final Object END = new Object();

    private final Channel channel;
    private final Scheduler scheduler;
    private boolean hasEnded;
    /** What has come from a shared channel and was not opened yet; inside the lock of the channel. */
    private Object arrived;

    Receiving(Channel channel, Scheduler scheduler) {
        this.channel = channel;
        this.scheduler = scheduler;
    }

    /** Whether there was no message, but the end of the channel. */
    boolean hasEnded() {
        return hasEnded;
    }

    @Override
    public boolean take(Object message) {
        if (channel.isShared()) {
            arrive(message);
        } else {
            complete(message);
        }
        return true;
    }

    @Override
    public void end() {
        if (channel.isShared()) {
            arrive(END);
        } else {
            finish(END);
        }
    }

    private void arrive(Object message) {
        arrived = message;
        scheduler.loop().post(() -> {
            if (!isDone()) {
                finish(message);
            }
        });
    }

    private void finish(Object message) {
        if (message == END) {
            hasEnded = true;
            complete(ZexusNull.NULL);
            return;
        }
        Object value;
        try {
            value = scheduler.isolation().open(message);
        } catch (AbstractTruffleException error) {
            fail(error);
            return;
        }
        complete(value);
    }

    @Override
    protected void abandon() {
        channel.remove(this);
        if (arrived != null) {
            // It was given already, and must not be lost.
            finish(arrived);
        }
    }

    @Override
    public String reason() {
        return "to receive from " + channel.title();
    }
}
