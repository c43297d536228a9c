package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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

        /** Does it now; its result, or Java null if another context was faster. */
        abstract Object perform(Node where);

        /** Gets in line. */
        abstract void enlist(Node where);

        /** Leaves the line. */
        abstract void withdraw();
    }

    private final Scheduler scheduler;
    private final List<Case> cases = new ArrayList<>();
    /** Whether one of them happens; from then on the others do not. */
    private final AtomicBoolean isClaimed = new AtomicBoolean();
    /** The result of a case that another context has chosen; inside the lock of its channel. */
    private volatile Supplier<Object> chosenElsewhere;

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
        for (int ready = choice.pickReady(); ready >= 0; ready = choice.pickReady()) {
            Object result = choice.cases.get(ready).perform(where);
            if (result != null) {
                return new Done(pair(ready, result));
            }
        }
        if (!waits) {
            return new Done(pair(choice.cases.size(), ZexusNull.NULL));
        }
        for (Case each : choice.cases) {
            each.enlist(where);
        }
        return choice;
    }

    private int pickReady() {
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
        return ready[count == 1 ? 0 : scheduler.random().nextInt(count)];
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
        if (chosenElsewhere != null) {
            // It has happened already, and cannot be taken back.
            settle();
        }
    }

    @Override
    public String reason() {
        return "for one of " + cases.size() + " cases of a select";
    }

    private boolean claim() {
        return isClaimed.compareAndSet(false, true);
    }

    private void choose(int place, Object result) {
        leaveOthers();
        complete(pair(place, result));
    }

    /** Chooses a case from within another context. */
    private void chooseElsewhere(Supplier<Object> result) {
        chosenElsewhere = result;
        scheduler.loop().post(() -> {
            if (!isDone()) {
                leaveOthers();
                settle();
            }
        });
    }

    private void settle() {
        Object result;
        try {
            result = chosenElsewhere.get();
        } catch (AbstractTruffleException error) {
            fail(error);
            return;
        }
        complete(result);
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
            return channel.tryReceive(where);
        }

        @Override
        void enlist(@SuppressWarnings("unused") Node where) {
            channel.add(this);
        }

        @Override
        void withdraw() {
            channel.remove(this);
        }

        @Override
        public boolean take(Object message) {
            if (!claim()) {
                return false;
            }
            if (channel.isShared()) {
                chooseElsewhere(() -> pair(place, scheduler.isolation().open(message)));
            } else {
                choose(place, message);
            }
            return true;
        }

        @Override
        public void end() {
            if (!claim()) {
                return;
            }
            if (channel.isShared()) {
                chooseElsewhere(() -> pair(place, ZexusNull.NULL));
            } else {
                choose(place, ZexusNull.NULL);
            }
        }
    }

    /** Sending to a channel. */
    private final class SendCase extends Case implements Channel.Sender {
        private final Channel channel;
        private Object message;
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
            return channel.trySend(message, where) ? ZexusNull.NULL : null;
        }

        @Override
        void enlist(Node where) {
            if (channel.isShared()) {
                pack(where);
            }
            channel.add(this);
        }

        @Override
        public void pack(Node where) {
            message = Channel.pack(message, where);
        }

        @Override
        void withdraw() {
            channel.remove(this);
        }

        @Override
        public Object give() {
            if (!claim()) {
                return null;
            }
            if (channel.isShared()) {
                chooseElsewhere(() -> pair(place, ZexusNull.NULL));
            } else {
                choose(place, ZexusNull.NULL);
            }
            return message;
        }

        @Override
        public void refuse(ZexusException error) {
            if (!claim()) {
                return;
            }
            if (channel.isShared()) {
                chooseElsewhere(() -> {
                    throw error;
                });
            } else {
                leaveOthers();
                fail(error);
            }
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
        void enlist(@SuppressWarnings("unused") Node where) {
            timer = scheduler.loop().timers().after(nanos, () -> {
                if (claim()) {
                    choose(place, ZexusNull.NULL);
                }
            });
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
        void enlist(@SuppressWarnings("unused") Node where) {
            task.subscribe(this);
        }

        @Override
        void withdraw() {
            task.withdraw(this);
        }

        @Override
        public void completed() {
            if (!claim()) {
                return;
            }
            leaveOthers();
            try {
                complete(pair(place, task.result()));
            } catch (AbstractTruffleException error) {
                fail(error);
            }
        }
    }
}
