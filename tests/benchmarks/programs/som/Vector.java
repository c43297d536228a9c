package som;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A list that also gives up its first elements. */
public class Vector<E> {
    private Object[] storage;
    private int firstIndex;
    private int lastIndex;

    public Vector() {
        this(50);
    }

    public Vector(int size) {
        storage = new Object[size];
    }

    public static <E> Vector<E> with(E element) {
        var v = new Vector<E>(1);
        v.add(element);
        return v;
    }

    @SuppressWarnings("unchecked")
    public E at(int index) {
        return index >= storage.length ? null : (E) storage[index];
    }

    public void atPut(int index, E value) {
        if (index >= storage.length) {
            int length = storage.length;
            while (length <= index) {
                length *= 2;
            }
            storage = Arrays.copyOf(storage, length);
        }
        storage[index] = value;
        if (lastIndex < index + 1) {
            lastIndex = index + 1;
        }
    }

    public void add(E element) {
        if (lastIndex >= storage.length) {
            storage = Arrays.copyOf(storage, 2 * storage.length);
        }
        storage[lastIndex] = element;
        lastIndex++;
    }

    public boolean isEmpty() {
        return lastIndex == firstIndex;
    }

    public int size() {
        return lastIndex - firstIndex;
    }

    public void forEach(Consumer<? super E> action) {
        for (int i = firstIndex; i < lastIndex; i++) {
            action.accept(at(i));
        }
    }

    public boolean hasSome(Predicate<? super E> condition) {
        for (int i = firstIndex; i < lastIndex; i++) {
            if (condition.test(at(i))) {
                return true;
            }
        }
        return false;
    }

    public E removeFirst() {
        if (isEmpty()) {
            return null;
        }
        firstIndex++;
        return at(firstIndex - 1);
    }

    public boolean remove(E object) {
        var kept = new Object[storage.length];
        int last = 0;
        boolean found = false;
        for (int i = firstIndex; i < lastIndex; i++) {
            if (storage[i] == object) {
                found = true;
            } else {
                kept[last] = storage[i];
                last++;
            }
        }
        storage = kept;
        lastIndex = last;
        firstIndex = 0;
        return found;
    }

    public void removeAll() {
        firstIndex = 0;
        lastIndex = 0;
        storage = new Object[storage.length];
    }

    public void sort(Comparator<? super E> order) {
        if (size() > 1) {
            sort(firstIndex, lastIndex - 1, order);
        }
    }

    private void sort(int first, int last, Comparator<? super E> order) {
        int n = last + 1 - first;
        if (n <= 1) {
            return;
        }
        E a = at(first);
        E z = at(last);
        if (order.compare(a, z) > 0) {
            swap(first, last);
            E kept = a;
            a = z;
            z = kept;
        }
        if (n == 2) {
            return;
        }
        int middle = (first + last) / 2;
        E m = at(middle);
        if (order.compare(a, m) > 0) {
            swap(first, middle);
            m = a;
        } else if (order.compare(m, z) > 0) {
            swap(middle, last);
            m = z;
        }
        if (n == 3) {
            return;
        }
        int k = first;
        int l = last;
        while (true) {
            l--;
            while (k <= l && order.compare(m, at(l)) <= 0) {
                l--;
            }
            k++;
            while (k <= l && order.compare(at(k), m) <= 0) {
                k++;
            }
            if (k > l) {
                break;
            }
            swap(k, l);
        }
        sort(first, l, order);
        sort(k, last, order);
    }

    private void swap(int i, int j) {
        Object kept = storage[i];
        storage[i] = storage[j];
        storage[j] = kept;
    }
}
