package richards;

/**
 * Richards: the scheduler of an operating system. Objects in queues, and functions that work on what they are given.
 */
public final class Richards {
    private static final int IDLER = 0;
    private static final int WORKER = 1;
    private static final int HANDLER_A = 2;
    private static final int HANDLER_B = 3;
    private static final int DEVICE_A = 4;
    private static final int DEVICE_B = 5;
    private static final int DEVICE_PACKET = 0;
    private static final int WORK_PACKET = 1;

    private Richards() {}

    private static final class Packet {
        Packet link;
        int identity;
        final int kind;
        int datum;
        final int[] data = new int[4];

        Packet(Packet link, int identity, int kind) {
            this.link = link;
            this.identity = identity;
            this.kind = kind;
        }

        /** Puts this behind the last packet of a queue; returns the queue. */
        Packet appendTo(Packet queue) {
            link = null;
            if (queue == null) {
                return this;
            }
            Packet last = queue;
            while (last.link != null) {
                last = last.link;
            }
            last.link = this;
            return queue;
        }
    }

    private static class TaskState {
        boolean isPending;
        boolean isWaiting;
        boolean isHolding;

        final TaskState setPending() {
            return set(true, false);
        }

        final TaskState setRunning() {
            return set(false, false);
        }

        final TaskState setWaiting() {
            return set(false, true);
        }

        final TaskState setWaitingWithPacket() {
            return set(true, true);
        }

        private TaskState set(boolean pending, boolean waiting) {
            isPending = pending;
            isWaiting = waiting;
            isHolding = false;
            return this;
        }

        final boolean isHoldingOrWaiting() {
            return isHolding || !isPending && isWaiting;
        }

        final boolean isWaitingWithPacket() {
            return isPending && isWaiting && !isHolding;
        }
    }

    /** What a task does with a packet and its data; returns the task that runs next. */
    private interface Work<D> {
        TaskControlBlock<?> run(Packet packet, D data);
    }

    private static final class TaskControlBlock<D> extends TaskState {
        final TaskControlBlock<?> link;
        final int identity;
        final int priority;
        private final Work<D> work;
        private final D data;
        private Packet input;

        TaskControlBlock(
                TaskControlBlock<?> link,
                int identity,
                int priority,
                Packet input,
                TaskState initial,
                Work<D> work,
                D data) {
            this.link = link;
            this.identity = identity;
            this.priority = priority;
            this.input = input;
            this.isPending = initial.isPending;
            this.isWaiting = initial.isWaiting;
            this.isHolding = initial.isHolding;
            this.work = work;
            this.data = data;
        }

        /** Takes a packet; returns the more important one of the two tasks. */
        TaskControlBlock<?> accept(Packet packet, TaskControlBlock<?> running) {
            if (input == null) {
                input = packet;
                isPending = true;
                if (priority > running.priority) {
                    return this;
                }
            } else {
                packet.appendTo(input);
            }
            return running;
        }

        TaskControlBlock<?> run() {
            Packet message = null;
            if (isWaitingWithPacket()) {
                message = input;
                input = message.link;
                if (input == null) {
                    setRunning();
                } else {
                    setPending();
                }
            }
            return work.run(message, data);
        }
    }

    private static final class IdlerData {
        int control = 1;
        int count = 10000;
    }

    private static final class WorkerData {
        int destination = HANDLER_A;
        int count;
    }

    private static final class DeviceData {
        Packet pending;
    }

    private static final class HandlerData {
        Packet workIn;
        Packet deviceIn;
    }

    private static final class Scheduler {
        private TaskControlBlock<?> list;
        private TaskControlBlock<?> current;
        private int currentIdentity;
        private final TaskControlBlock<?>[] table = new TaskControlBlock<?>[6];
        private int queued;
        private int held;

        boolean start() {
            create(IDLER, 0, null, new TaskState().setRunning(), this::idle, new IdlerData());
            var work = new Packet(null, WORKER, WORK_PACKET);
            work = new Packet(work, WORKER, WORK_PACKET);
            create(WORKER, 1000, work, new TaskState().setWaitingWithPacket(), this::work, new WorkerData());
            createHandler(HANDLER_A, 2000, DEVICE_A);
            createHandler(HANDLER_B, 3000, DEVICE_B);
            createDevice(DEVICE_A, 4000);
            createDevice(DEVICE_B, 5000);
            schedule();
            return queued == 23246 && held == 9297;
        }

        private <D> void create(int identity, int priority, Packet packets, TaskState state, Work<D> work, D data) {
            list = new TaskControlBlock<>(list, identity, priority, packets, state, work, data);
            table[identity] = list;
        }

        private void createHandler(int identity, int priority, int device) {
            var work = new Packet(null, device, DEVICE_PACKET);
            work = new Packet(work, device, DEVICE_PACKET);
            work = new Packet(work, device, DEVICE_PACKET);
            create(identity, priority, work, new TaskState().setWaitingWithPacket(), this::handle, new HandlerData());
        }

        private void createDevice(int identity, int priority) {
            create(identity, priority, null, new TaskState().setWaiting(), this::serve, new DeviceData());
        }

        private TaskControlBlock<?> idle(Packet packet, IdlerData data) {
            data.count--;
            if (data.count == 0) {
                return holdSelf();
            }
            if ((data.control & 1) == 0) {
                data.control /= 2;
                return release(DEVICE_A);
            }
            data.control = data.control / 2 ^ 0xD008;
            return release(DEVICE_B);
        }

        private TaskControlBlock<?> work(Packet packet, WorkerData data) {
            if (packet == null) {
                return waitSelf();
            }
            data.destination = data.destination == HANDLER_A ? HANDLER_B : HANDLER_A;
            packet.identity = data.destination;
            packet.datum = 0;
            for (int i = 0; i < 4; i++) {
                data.count++;
                if (data.count > 26) {
                    data.count = 1;
                }
                packet.data[i] = 64 + data.count;
            }
            return queue(packet);
        }

        private TaskControlBlock<?> handle(Packet packet, HandlerData data) {
            if (packet != null) {
                if (packet.kind == WORK_PACKET) {
                    data.workIn = packet.appendTo(data.workIn);
                } else {
                    data.deviceIn = packet.appendTo(data.deviceIn);
                }
            }
            Packet work = data.workIn;
            if (work == null) {
                return waitSelf();
            }
            int count = work.datum;
            if (count >= 4) {
                data.workIn = work.link;
                return queue(work);
            }
            Packet device = data.deviceIn;
            if (device == null) {
                return waitSelf();
            }
            data.deviceIn = device.link;
            device.datum = work.data[count];
            work.datum = count + 1;
            return queue(device);
        }

        private TaskControlBlock<?> serve(Packet packet, DeviceData data) {
            if (packet != null) {
                data.pending = packet;
                return holdSelf();
            }
            Packet pending = data.pending;
            if (pending == null) {
                return waitSelf();
            }
            data.pending = null;
            return queue(pending);
        }

        private TaskControlBlock<?> queue(Packet packet) {
            TaskControlBlock<?> task = table[packet.identity];
            if (task == null) {
                return null;
            }
            queued++;
            packet.link = null;
            packet.identity = currentIdentity;
            return task.accept(packet, current);
        }

        private TaskControlBlock<?> release(int identity) {
            TaskControlBlock<?> task = table[identity];
            if (task == null) {
                return null;
            }
            task.isHolding = false;
            return task.priority > current.priority ? task : current;
        }

        private TaskControlBlock<?> holdSelf() {
            held++;
            current.isHolding = true;
            return current.link;
        }

        private TaskControlBlock<?> waitSelf() {
            current.isWaiting = true;
            return current;
        }

        private void schedule() {
            current = list;
            while (current != null) {
                if (current.isHoldingOrWaiting()) {
                    current = current.link;
                } else {
                    currentIdentity = current.identity;
                    current = current.run();
                }
            }
        }
    }

    public static long benchmark(int n) {
        boolean result = true;
        for (int i = 0; i < n; i++) {
            result = result && new Scheduler().start();
        }
        return result ? 1 : 0;
    }
}
