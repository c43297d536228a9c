package org.zexus.vm.memory;

/** An object does not fit into a {@link ManagedHeap}. */
public final class HeapFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HeapFullException(long needed, long limit) {
        super("Heap full: " + needed + " > " + limit);
    }
}
