package org.zexus.vm.memory;

/** An object of a {@link ManagedHeap}; two are equal if they have the same number. */
public final class ManagedObject {
    /** Where an object is in a collection. */
    public enum State {
        ALLOCATED, MARKED, SWEPT
    }

    private final int id;
    private final int generation;
    private final Object value;
    private final long size;
    private final long allocatedAt;
    private State state = State.ALLOCATED;

    ManagedObject(int id, int generation, Object value, long size, long allocatedAt) {
        this.id = id;
        this.generation = generation;
        this.value = value;
        this.size = size;
        this.allocatedAt = allocatedAt;
    }

    /** The number. */
    public int id() {
        return id;
    }

    /** How often the number was given before. */
    public int generation() {
        return generation;
    }

    /** The object itself. */
    public Object value() {
        return value;
    }

    /** The estimated size in bytes. */
    public long size() {
        return size;
    }

    /** When it was allocated, in milliseconds since 1970. */
    public long allocatedAt() {
        return allocatedAt;
    }

    /** Where it is in a collection. */
    public State state() {
        return state;
    }

    void setState(State state) {
        this.state = state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ManagedObject that && id == that.id;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(id);
    }
}
