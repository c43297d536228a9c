package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Waits for the first of several operations that can happen. The others do not happen. */
final class Choice extends Wait {

    /** One operation among others. */
    private abstract static class Case {

        /** Whether it can happen now. */
        abstract boolean isReady();

        /** Does it now; its result. */
        abstract Object perform(Node where);

        /** Gets in line. */
        abstract void enlist();

        /** Leaves the line. */
        abstract void withdraw();
    }

    private final Scheduler scheduler;
    private final List<Case> cases = new ArrayList<>();

    private Choice(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** A choice between the cases of a {@code select}, see {@link org.zexus.runtime.task.Tasks#select}. */
    static Waitable of(Scheduler scheduler, Object written, boolean waits, Node where) {
        var choice = new Choice(scheduler);
        ZexusList cases = list(written, 0, where);
        for (int i = 0; i < cases.size(); i++) {
            choice.cases.add(choice.read(list(cases.get(i), 2, where), i, where));
        }
        int ready = choice.pickReady(scheduler.random());
        if (ready >= 0) {
            return new Done(pair(ready, choice.cases.get(ready).perform(where)));
        }
        if (!waits) {
            return new Done(pair(choice.cases.size(), ZexusNull.NULL));
        }
        for (Case each : choice.cases) {
            each.enlist();
        }
        return choice;
    }

    private int pickReady(RandomGenerator random) {
        int[] ready = new int[cases.size()];
        int count = 0;
        for (int i = 0; i < ready.length; i++) {
            if (cases.get(i).isReady()) {
                ready[count++] = i;
            }
        }
        if (count == 0) {
            return -1;
        }
        return ready[count == 1 ? 0 : random.nextInt(count)];
    }

    private static ZexusList list(Object value, int atLeast, Node where) {
        if (value instanceof ZexusList list && list.size() >= atLeast) {
            return list;
        }
        throw Errors.typeError(where, "'select' needs a list of cases, got " + Kinds.typeName(value));
    }

    private Case read(ZexusList written, int place, Node where) {
        return switch (Display.toJava(written.get(0))) {
            case "receive" -> new ReceiveCase(channel(written, where), place);
            case "send" -> {
                Channel channel = channel(list(written, 3, where), where);
                channel.checkSend(written.get(2), where);
                yield new SendCase(channel, written.get(2), place);
            }
            case "after" -> new AfterCase(Timers.nanos(Limits.seconds(written.get(1), "after", where)), place);
            default -> new AwaitCase(task(written, where), place);
        };
    }

    private static Channel channel(ZexusList written, Node where) {
        if (written.get(1) instanceof Channel channel) {
            return channel;
        }
        throw Errors.typeError(where, "'select' needs a channel, got " + Kinds.typeName(written.get(1)));
    }

    private static Waitable task(ZexusList written, Node where) {
        if (written.get(1) instanceof Waitable task) {
            return task;
        }
        throw Errors.typeError(where, "'select' needs a task, got " + Kinds.typeName(written.get(1)));
    }

    private static ZexusList pair(int place, Object result) {
        return ZexusList.of((long) place, result);
    }

    private void leaveOthers() {
        cases.forEach(Case::withdraw);
    }

    @Override
    protected void abandon() {
        leaveOthers();
    }

    @Override
    public String reason() {
        return "for one of " + cases.size() + " cases of a select";
    }

    private void choose(int place, Object result) {
        leaveOthers();
        complete(pair(place, result));
    }

    /** Receiving from a channel. */
    private final class ReceiveCase extends Case implements Channel.Receiver {
        private final Channel channel;
        private final int place;

        ReceiveCase(Channel channel, int place) {
            this.channel = channel;
            this.place = place;
        }

        @Override
        boolean isReady() {
            return channel.canReceive();
        }

        @Override
        Object perform(Node where) {
            return channel.tryReceive();
        }

        @Override
        void enlist() {
            channel.add(this);
        }

        @Override
        void withdraw() {
            channel.remove(this);
        }

        @Override
        public void take(Object message) {
            choose(place, message);
        }

        @Override
        public void end() {
            choose(place, ZexusNull.NULL);
        }
    }

    /** Sending to a channel. */
    private final class SendCase extends Case implements Channel.Sender {
        private final Channel channel;
        private final Object message;
        private final int place;

        SendCase(Channel channel, Object message, int place) {
            this.channel = channel;
            this.message = message;
            this.place = place;
        }

        @Override
        boolean isReady() {
            return channel.canSend();
        }

        @Override
        Object perform(Node where) {
            channel.trySend(message, where);
            return ZexusNull.NULL;
        }

        @Override
        void enlist() {
            channel.add(this);
        }

        @Override
        void withdraw() {
            channel.remove(this);
        }

        @Override
        public Object give() {
            choose(place, ZexusNull.NULL);
            return message;
        }

        @Override
        public void refuse(ZexusException error) {
            leaveOthers();
            fail(error);
        }
    }

    /** Some time. */
    private final class AfterCase extends Case {
        private final long nanos;
        private final int place;
        private Timers.Timer timer;

        AfterCase(long nanos, int place) {
            this.nanos = nanos;
            this.place = place;
        }

        @Override
        boolean isReady() {
            return false;
        }

        @Override
        Object perform(Node where) {
            return ZexusNull.NULL;
        }

        @Override
        void enlist() {
            timer = scheduler.loop().timers().after(nanos, () -> choose(place, ZexusNull.NULL));
        }

        @Override
        void withdraw() {
            if (timer != null) {
                scheduler.loop().timers().cancel(timer);
            }
        }
    }

    /** The end of a task. */
    private final class AwaitCase extends Case implements Completion {
        private final Waitable task;
        private final int place;

        AwaitCase(Waitable task, int place) {
            this.task = task;
            this.place = place;
        }

        @Override
        boolean isReady() {
            return task.isDone();
        }

        @Override
        Object perform(Node where) {
            return task.result();
        }

        @Override
        void enlist() {
            task.subscribe(this);
        }

        @Override
        void withdraw() {
            task.withdraw(this);
        }

        @Override
        public void completed() {
            leaveOthers();
            try {
                complete(pair(place, task.result()));
            } catch (AbstractTruffleException error) {
                fail(error);
            }
        }
    }
}
