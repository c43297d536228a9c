package som;

import java.util.function.Consumer;

/**
 * A set that looks at its elements one after the other. Objects without an {@code equals} are the same as themselves
 * only.
 */
public final class Set<E> {
    private final Vector<E> items = new Vector<>(10);

    public int size() {
        return items.size();
    }

    public void forEach(Consumer<? super E> action) {
        items.forEach(action);
    }

    public boolean contains(E object) {
        return items.hasSome(element -> element.equals(object));
    }

    public void add(E object) {
        if (!contains(object)) {
            items.add(object);
        }
    }
}
