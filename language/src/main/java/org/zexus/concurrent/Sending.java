package org.zexus.concurrent;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.ZexusNull;

/** A task that waits to send. */
final class Sending extends Wait implements Channel.Sender {

    private final Channel channel;
    private final Scheduler scheduler;
    private Object message;
    /** What ends the wait for a shared channel and was not told yet; inside the lock of the channel. */
    private Runnable outcome;

    Sending(Channel channel, Object message, Scheduler scheduler) {
        this.channel = channel;
        this.message = message;
        this.scheduler = scheduler;
    }

    @Override
    public void pack(Node where) {
        message = Channel.pack(message, where);
    }

    @Override
    public Object give() {
        end(() -> complete(ZexusNull.NULL));
        return message;
    }

    @Override
    public void refuse(ZexusException error) {
        end(() -> fail(error));
    }

    private void end(Runnable how) {
        if (!channel.isShared()) {
            how.run();
            return;
        }
        outcome = how;
        scheduler.loop().post(() -> {
            if (!isDone()) {
                how.run();
            }
        });
    }

    @Override
    protected void abandon() {
        channel.remove(this);
        if (outcome != null) {
            // It has happened already, and cannot be taken back.
            outcome.run();
        }
    }

    @Override
    public String reason() {
        return "to send to " + channel.title();
    }
}
