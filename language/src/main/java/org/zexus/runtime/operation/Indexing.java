package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.call.CallPlace;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.value.Guarded;
import org.zexus.runtime.value.MemberGuard;
import org.zexus.runtime.value.ZexusNull;

/** Reading and writing by index or key, slices, and membership. */
public final class Indexing {

    private Indexing() {}

    /** {@code container[key]}. */
    @TruffleBoundary
    public static Object get(Object container, Object key, Node where) {
        return IndexReads.get(Operands.unwrap(container), Operands.unwrap(key), where);
    }

    /** {@code container[key] = value}. */
    @TruffleBoundary
    public static void set(Object container, Object key, Object value, Node where) {
        if (container instanceof Guarded guarded && MemberGuard.isOn(guarded)) {
            CallPlace.in(where, () -> {
                IndexWrites.set(container, Operands.unwrap(key), value, where);
                return null;
            });
        } else {
            IndexWrites.set(container, Operands.unwrap(key), value, where);
        }
    }

    /** {@code delete container[key]}; a missing key is no error. */
    @TruffleBoundary
    public static void delete(Object container, Object key, Node where) {
        IndexWrites.delete(container, Operands.unwrap(key), where);
    }

    /** {@code container[from:to]}; either end may be null. */
    @TruffleBoundary
    public static Object slice(Object container, Object from, Object to, Node where) {
        return Slices.slice(Operands.unwrap(container), Operands.unwrap(from), Operands.unwrap(to), where);
    }

    /** {@code value in container}. */
    @TruffleBoundary
    public static boolean contains(Object container, Object value, Node where) {
        return Membership.contains(Operands.unwrap(container), value, where);
    }

    /** The number of elements of a string, list, map or set, or Java null when the value has no length. */
    @TruffleBoundary
    public static Long lengthOrNull(Object container) {
        return Lengths.of(Operands.unwrap(container));
    }

    /** {@code seal container[key]}: neither the value nor the place itself can change any more. */
    @TruffleBoundary
    public static void seal(Object container, Object key, Node where) {
        Object place = place(container, key, where);
        Sealing.sealMember(container, place, get(container, place, where), where);
    }

    /**
     * Calls a reaction after every assignment that changes {@code container[key]}, or the member of that name; the
     * characters of a text cannot change, nor can members of null. A position that a list does not have is an error,
     * unless the reaction follows what it has watched before.
     */
    @TruffleBoundary
    public static void watch(Object container, Object key, ZexusFunction reaction, Node where) {
        Object index = Operands.unwrap(key);
        if (container instanceof TruffleString || container == ZexusNull.NULL) {
            return;
        }
        if (!(container instanceof ZexusList list)) {
            Members.watchMember(container, index, reaction, where);
            return;
        }
        long position = IndexReads.position(index, list.size(), "list", where);
        if (position >= 0) {
            Members.watchMember(container, position, reaction, where);
        } else if (!reaction.asReaction().isRunning()) {
            throw IndexWrites.outOfRange(list, index, where);
        }
    }

    /** The key of an entry, or the position of an element that exists. */
    private static Object place(Object container, Object key, Node where) {
        Object index = Operands.unwrap(key);
        if (!(container instanceof ZexusList list)) {
            return index;
        }
        long position = IndexReads.position(index, list.size(), "list", where);
        if (position < 0) {
            throw IndexWrites.outOfRange(list, index, where);
        }
        return position;
    }
}
