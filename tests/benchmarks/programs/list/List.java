package list;

/** Takeuchi's function on linked lists: recursion over objects. */
public final class List {
    private static final class Element {
        final int value;
        final Element next;

        Element(int value, Element next) {
            this.value = value;
            this.next = next;
        }

        int length() {
            return next == null ? 1 : 1 + next.length();
        }
    }

    private static Element makeList(int length) {
        return length == 0 ? null : new Element(length, makeList(length - 1));
    }

    private static boolean isShorter(Element x, Element y) {
        Element a = x;
        Element b = y;
        while (b != null) {
            if (a == null) {
                return true;
            }
            a = a.next;
            b = b.next;
        }
        return false;
    }

    private static Element tail(Element x, Element y, Element z) {
        if (isShorter(y, x)) {
            return tail(tail(x.next, y, z), tail(y.next, z, x), tail(z.next, x, y));
        }
        return z;
    }

    public static long benchmark(int n) {
        int result = 0;
        for (int i = 0; i < n; i++) {
            result = tail(makeList(15), makeList(10), makeList(6)).length();
        }
        return result;
    }
}
