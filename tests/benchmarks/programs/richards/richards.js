// Richards: the scheduler of an operating system. Objects in queues, and functions that work on what they are given.

const IDLER = 0;
const WORKER = 1;
const HANDLER_A = 2;
const HANDLER_B = 3;
const DEVICE_A = 4;
const DEVICE_B = 5;
const DEVICE_PACKET = 0;
const WORK_PACKET = 1;

class Packet {
    constructor(link, identity, kind) {
        this.link = link;
        this.identity = identity;
        this.kind = kind;
        this.datum = 0;
        this.data = [0, 0, 0, 0];
    }
}

// Puts a packet behind the last one of a queue; returns the queue.
function append(packet, queue) {
    packet.link = null;
    if (queue === null) { return packet; }
    let last = queue;
    while (last.link !== null) { last = last.link; }
    last.link = packet;
    return queue;
}

class TaskState {
    constructor() {
        this.isPending = false;
        this.isWaiting = false;
        this.isHolding = false;
    }

    setPending() {
        this.isPending = true;
        this.isWaiting = false;
        this.isHolding = false;
        return this;
    }

    setRunning() {
        this.isPending = false;
        this.isWaiting = false;
        this.isHolding = false;
        return this;
    }

    setWaiting() {
        this.isPending = false;
        this.isWaiting = true;
        this.isHolding = false;
        return this;
    }

    setWaitingWithPacket() {
        this.isPending = true;
        this.isWaiting = true;
        this.isHolding = false;
        return this;
    }

    isHoldingOrWaiting() { return this.isHolding || !this.isPending && this.isWaiting; }

    isWaitingWithPacket() { return this.isPending && this.isWaiting && !this.isHolding; }
}

class TaskControlBlock extends TaskState {
    constructor(link, identity, priority, input, initial, work, handle) {
        super();
        this.link = link;
        this.identity = identity;
        this.priority = priority;
        this.input = input;
        this.isPending = initial.isPending;
        this.isWaiting = initial.isWaiting;
        this.isHolding = initial.isHolding;
        this.work = work;
        this.handle = handle;
    }

    // Takes a packet; returns the more important one of the two tasks.
    accept(packet, running) {
        if (this.input === null) {
            this.input = packet;
            this.isPending = true;
            if (this.priority > running.priority) { return this; }
        } else {
            append(packet, this.input);
        }
        return running;
    }

    run() {
        let message = null;
        if (this.isWaitingWithPacket()) {
            message = this.input;
            this.input = message.link;
            if (this.input === null) { this.setRunning(); } else { this.setPending(); }
        }
        const work = this.work;
        return work(message, this.handle);
    }
}

class IdlerData {
    constructor() {
        this.control = 1;
        this.count = 10000;
    }
}

class WorkerData {
    constructor() {
        this.destination = HANDLER_A;
        this.count = 0;
    }
}

class DeviceData {
    constructor() { this.pending = null; }
}

class HandlerData {
    constructor() {
        this.workIn = null;
        this.deviceIn = null;
    }

    addWork(packet) { this.workIn = append(packet, this.workIn); }

    addDevice(packet) { this.deviceIn = append(packet, this.deviceIn); }
}

class Scheduler {
    constructor() {
        this.list = null;
        this.current = null;
        this.currentIdentity = null;
        this.table = [null, null, null, null, null, null];
        this.queued = 0;
        this.held = 0;
    }

    start() {
        this.createIdler();
        let work = new Packet(null, WORKER, WORK_PACKET);
        work = new Packet(work, WORKER, WORK_PACKET);
        this.createWorker(work);
        work = new Packet(null, DEVICE_A, DEVICE_PACKET);
        work = new Packet(work, DEVICE_A, DEVICE_PACKET);
        work = new Packet(work, DEVICE_A, DEVICE_PACKET);
        this.createHandler(HANDLER_A, 2000, work);
        work = new Packet(null, DEVICE_B, DEVICE_PACKET);
        work = new Packet(work, DEVICE_B, DEVICE_PACKET);
        work = new Packet(work, DEVICE_B, DEVICE_PACKET);
        this.createHandler(HANDLER_B, 3000, work);
        this.createDevice(DEVICE_A, 4000);
        this.createDevice(DEVICE_B, 5000);
        this.schedule();
        return this.queued === 23246 && this.held === 9297;
    }

    create(identity, priority, packets, state, work, handle) {
        const task = new TaskControlBlock(this.list, identity, priority, packets, state, work, handle);
        this.list = task;
        this.table[identity] = task;
    }

    createIdler() {
        this.create(IDLER, 0, null, new TaskState().setRunning(), (_, data) => {
            data.count -= 1;
            if (data.count === 0) { return this.holdSelf(); }
            if (data.control % 2 === 0) {
                data.control = data.control / 2;
                return this.release(DEVICE_A);
            }
            data.control = ((data.control - 1) / 2) ^ 0xD008;
            return this.release(DEVICE_B);
        }, new IdlerData());
    }

    createWorker(packets) {
        this.create(WORKER, 1000, packets, new TaskState().setWaitingWithPacket(), (packet, data) => {
            if (packet === null) { return this.waitSelf(); }
            data.destination = data.destination === HANDLER_A ? HANDLER_B : HANDLER_A;
            packet.identity = data.destination;
            packet.datum = 0;
            for (let i = 0; i < 4; i += 1) {
                data.count += 1;
                if (data.count > 26) { data.count = 1; }
                packet.data[i] = 64 + data.count;
            }
            return this.queue(packet);
        }, new WorkerData());
    }

    createHandler(identity, priority, packets) {
        this.create(identity, priority, packets, new TaskState().setWaitingWithPacket(), (packet, data) => {
            if (packet !== null) {
                if (packet.kind === WORK_PACKET) { data.addWork(packet); } else { data.addDevice(packet); }
            }
            const work = data.workIn;
            if (work === null) { return this.waitSelf(); }
            const count = work.datum;
            if (count >= 4) {
                data.workIn = work.link;
                return this.queue(work);
            }
            const device = data.deviceIn;
            if (device === null) { return this.waitSelf(); }
            data.deviceIn = device.link;
            device.datum = work.data[count];
            work.datum = count + 1;
            return this.queue(device);
        }, new HandlerData());
    }

    createDevice(identity, priority) {
        this.create(identity, priority, null, new TaskState().setWaiting(), (packet, data) => {
            if (packet !== null) {
                data.pending = packet;
                return this.holdSelf();
            }
            const pending = data.pending;
            if (pending === null) { return this.waitSelf(); }
            data.pending = null;
            return this.queue(pending);
        }, new DeviceData());
    }

    queue(packet) {
        const task = this.table[packet.identity];
        if (task === null) { return null; }
        this.queued += 1;
        packet.link = null;
        packet.identity = this.currentIdentity;
        return task.accept(packet, this.current);
    }

    release(identity) {
        const task = this.table[identity];
        if (task === null) { return null; }
        task.isHolding = false;
        return task.priority > this.current.priority ? task : this.current;
    }

    holdSelf() {
        this.held += 1;
        this.current.isHolding = true;
        return this.current.link;
    }

    waitSelf() {
        this.current.isWaiting = true;
        return this.current;
    }

    schedule() {
        this.current = this.list;
        while (this.current !== null) {
            if (this.current.isHoldingOrWaiting()) {
                this.current = this.current.link;
            } else {
                this.currentIdentity = this.current.identity;
                this.current = this.current.run();
            }
        }
    }
}

function benchmark(n) {
    let result = true;
    for (let i = 0; i < n; i += 1) { result = result && new Scheduler().start(); }
    return result ? 1 : 0;
}

serve(benchmark);
