// The towers of Hanoi with 13 disks: linked objects, and an error that never happens.

class Disk {
    constructor(size, next) {
        this.size = size;
        this.next = next;
    }
}

class Towers {
    constructor() {
        this.piles = null;
        this.moves = 0;
    }

    run() {
        this.piles = [null, null, null];
        for (let size = 13; size >= 0; size -= 1) { this.push(new Disk(size, null), 0); }
        this.move(13, 0, 1);
        return this.moves;
    }

    push(disk, pile) {
        const top = this.piles[pile];
        if (top !== null && disk.size >= top.size) { throw new Error("Cannot put a big disk on a smaller one"); }
        disk.next = top;
        this.piles[pile] = disk;
    }

    pop(pile) {
        const top = this.piles[pile];
        if (top === null) { throw new Error("Attempting to remove a disk from an empty pile"); }
        this.piles[pile] = top.next;
        top.next = null;
        return top;
    }

    moveTop(from, to) {
        this.push(this.pop(from), to);
        this.moves += 1;
    }

    move(disks, from, to) {
        if (disks === 1) {
            this.moveTop(from, to);
        } else {
            const other = 3 - from - to;
            this.move(disks - 1, from, other);
            this.moveTop(from, to);
            this.move(disks - 1, other, to);
        }
    }
}

function benchmark(n) {
    let result = 0;
    for (let i = 0; i < n; i += 1) { result = new Towers().run(); }
    return result;
}

serve(benchmark);
