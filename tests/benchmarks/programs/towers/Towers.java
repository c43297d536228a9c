package towers;

/** The towers of Hanoi with 13 disks: linked objects, and an error that never happens. */
public final class Towers {
    private static final class Disk {
        final int size;
        Disk next;

        Disk(int size) {
            this.size = size;
        }
    }

    private final Disk[] piles = new Disk[3];
    private int moves;

    private int run() {
        for (int size = 13; size >= 0; size--) {
            push(new Disk(size), 0);
        }
        move(13, 0, 1);
        return moves;
    }

    private void push(Disk disk, int pile) {
        Disk top = piles[pile];
        if (top != null && disk.size >= top.size) {
            throw new IllegalStateException("Cannot put a big disk on a smaller one");
        }
        disk.next = top;
        piles[pile] = disk;
    }

    private Disk pop(int pile) {
        Disk top = piles[pile];
        if (top == null) {
            throw new IllegalStateException("Attempting to remove a disk from an empty pile");
        }
        piles[pile] = top.next;
        top.next = null;
        return top;
    }

    private void moveTop(int from, int to) {
        push(pop(from), to);
        moves++;
    }

    private void move(int disks, int from, int to) {
        if (disks == 1) {
            moveTop(from, to);
        } else {
            int other = 3 - from - to;
            move(disks - 1, from, other);
            moveTop(from, to);
            move(disks - 1, other, to);
        }
    }

    public static long benchmark(int n) {
        int result = 0;
        for (int i = 0; i < n; i++) {
            result = new Towers().run();
        }
        return result;
    }
}
