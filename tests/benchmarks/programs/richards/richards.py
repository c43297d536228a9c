# Richards: the scheduler of an operating system. Objects in queues, and functions that work on what they are given.

IDLER = 0
WORKER = 1
HANDLER_A = 2
HANDLER_B = 3
DEVICE_A = 4
DEVICE_B = 5
DEVICE_PACKET = 0
WORK_PACKET = 1


class Packet:
    def __init__(self, link, identity, kind):
        self.link = link
        self.identity = identity
        self.kind = kind
        self.datum = 0
        self.data = [0, 0, 0, 0]


def append(packet, queue):
    """Puts a packet behind the last one of a queue; returns the queue."""
    packet.link = None
    if queue is None:
        return packet
    last = queue
    while last.link is not None:
        last = last.link
    last.link = packet
    return queue


class TaskState:
    def __init__(self):
        self.is_pending = False
        self.is_waiting = False
        self.is_holding = False

    def set_pending(self):
        self.is_pending = True
        self.is_waiting = False
        self.is_holding = False
        return self

    def set_running(self):
        self.is_pending = False
        self.is_waiting = False
        self.is_holding = False
        return self

    def set_waiting(self):
        self.is_pending = False
        self.is_waiting = True
        self.is_holding = False
        return self

    def set_waiting_with_packet(self):
        self.is_pending = True
        self.is_waiting = True
        self.is_holding = False
        return self

    def is_holding_or_waiting(self):
        return self.is_holding or not self.is_pending and self.is_waiting

    def is_waiting_with_packet(self):
        return self.is_pending and self.is_waiting and not self.is_holding


class TaskControlBlock(TaskState):
    def __init__(self, link, identity, priority, input, initial, work, handle):
        self.link = link
        self.identity = identity
        self.priority = priority
        self.input = input
        self.is_pending = initial.is_pending
        self.is_waiting = initial.is_waiting
        self.is_holding = initial.is_holding
        self.work = work
        self.handle = handle

    def accept(self, packet, running):
        """Takes a packet; returns the more important one of the two tasks."""
        if self.input is None:
            self.input = packet
            self.is_pending = True
            if self.priority > running.priority:
                return self
        else:
            append(packet, self.input)
        return running

    def run(self):
        message = None
        if self.is_waiting_with_packet():
            message = self.input
            self.input = message.link
            if self.input is None:
                self.set_running()
            else:
                self.set_pending()
        return self.work(message, self.handle)


class IdlerData:
    def __init__(self):
        self.control = 1
        self.count = 10000


class WorkerData:
    def __init__(self):
        self.destination = HANDLER_A
        self.count = 0


class DeviceData:
    def __init__(self):
        self.pending = None


class HandlerData:
    def __init__(self):
        self.work_in = None
        self.device_in = None

    def add_work(self, packet):
        self.work_in = append(packet, self.work_in)

    def add_device(self, packet):
        self.device_in = append(packet, self.device_in)


class Scheduler:
    def __init__(self):
        self.list = None
        self.current = None
        self.current_identity = None
        self.table = [None] * 6
        self.queued = 0
        self.held = 0

    def start(self):
        self.create_idler()
        work = Packet(None, WORKER, WORK_PACKET)
        work = Packet(work, WORKER, WORK_PACKET)
        self.create_worker(work)
        work = Packet(None, DEVICE_A, DEVICE_PACKET)
        work = Packet(work, DEVICE_A, DEVICE_PACKET)
        work = Packet(work, DEVICE_A, DEVICE_PACKET)
        self.create_handler(HANDLER_A, 2000, work)
        work = Packet(None, DEVICE_B, DEVICE_PACKET)
        work = Packet(work, DEVICE_B, DEVICE_PACKET)
        work = Packet(work, DEVICE_B, DEVICE_PACKET)
        self.create_handler(HANDLER_B, 3000, work)
        self.create_device(DEVICE_A, 4000)
        self.create_device(DEVICE_B, 5000)
        self.schedule()
        return self.queued == 23246 and self.held == 9297

    def create(self, identity, priority, packets, state, work, handle):
        task = TaskControlBlock(self.list, identity, priority, packets, state, work, handle)
        self.list = task
        self.table[identity] = task

    def create_idler(self):
        def work(_, data):
            data.count -= 1
            if data.count == 0:
                return self.hold_self()
            if data.control % 2 == 0:
                data.control = data.control // 2
                return self.release(DEVICE_A)
            data.control = ((data.control - 1) // 2) ^ 0xD008
            return self.release(DEVICE_B)

        self.create(IDLER, 0, None, TaskState().set_running(), work, IdlerData())

    def create_worker(self, packets):
        def work(packet, data):
            if packet is None:
                return self.wait_self()
            data.destination = HANDLER_B if data.destination == HANDLER_A else HANDLER_A
            packet.identity = data.destination
            packet.datum = 0
            for i in range(4):
                data.count += 1
                if data.count > 26:
                    data.count = 1
                packet.data[i] = 64 + data.count
            return self.queue(packet)

        self.create(WORKER, 1000, packets, TaskState().set_waiting_with_packet(), work, WorkerData())

    def create_handler(self, identity, priority, packets):
        def handle(packet, data):
            if packet is not None:
                if packet.kind == WORK_PACKET:
                    data.add_work(packet)
                else:
                    data.add_device(packet)
            work = data.work_in
            if work is None:
                return self.wait_self()
            count = work.datum
            if count >= 4:
                data.work_in = work.link
                return self.queue(work)
            device = data.device_in
            if device is None:
                return self.wait_self()
            data.device_in = device.link
            device.datum = work.data[count]
            work.datum = count + 1
            return self.queue(device)

        self.create(identity, priority, packets, TaskState().set_waiting_with_packet(), handle, HandlerData())

    def create_device(self, identity, priority):
        def work(packet, data):
            if packet is not None:
                data.pending = packet
                return self.hold_self()
            pending = data.pending
            if pending is None:
                return self.wait_self()
            data.pending = None
            return self.queue(pending)

        self.create(identity, priority, None, TaskState().set_waiting(), work, DeviceData())

    def queue(self, packet):
        task = self.table[packet.identity]
        if task is None:
            return None
        self.queued += 1
        packet.link = None
        packet.identity = self.current_identity
        return task.accept(packet, self.current)

    def release(self, identity):
        task = self.table[identity]
        if task is None:
            return None
        task.is_holding = False
        return task if task.priority > self.current.priority else self.current

    def hold_self(self):
        self.held += 1
        self.current.is_holding = True
        return self.current.link

    def wait_self(self):
        self.current.is_waiting = True
        return self.current

    def schedule(self):
        self.current = self.list
        while self.current is not None:
            if self.current.is_holding_or_waiting():
                self.current = self.current.link
            else:
                self.current_identity = self.current.identity
                self.current = self.current.run()


def benchmark(n):
    result = True
    for _ in range(n):
        result = result and Scheduler().start()
    return 1 if result else 0


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
