package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.EnumSet;
import java.util.Set;
import org.zexus.interpreter.frame.KindProfile;
import org.zexus.runtime.collection.ListIterator;
import org.zexus.runtime.collection.RangeStorage;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.task.WaitingInstruction;
import org.zexus.runtime.value.ZexusIterator;

/** The steps of one loop over a collection. */
public final class IterationStep extends InstructionNode implements WaitingInstruction {

    private static final int UNKNOWN = 0;
    private static final int LONGS = 1;
    private static final int DOUBLES = 2;
    private static final int RANGE = 3;
    private static final int OBJECTS = 4;
    private static final int ANY = 5;

    private final KindProfile keyKind = new KindProfile();
    /** The form of list elements met so far. */
    @CompilationFinal private int form = UNKNOWN;

    IterationStep(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    /** Stores the current element of a list. */
    public void storeElement(VirtualFrame frame, int slot, ListIterator iterator) {
        ZexusList list = iterator.list();
        Object[] objects = list.objects();
        long[] longs = list.longs();
        int place = iterator.position();
        if (form == OBJECTS && objects != null) {
            store(frame, slot, objects[place]);
        } else if (form == LONGS && longs != null) {
            frame.setLong(slot, longs[place]);
        } else if (form == RANGE && list.storage() instanceof RangeStorage range) {
            frame.setLong(slot, range.at(place));
        } else if (form == DOUBLES && list.doubles() != null) {
            frame.setDouble(slot, list.doubles()[place]);
        } else if (form == ANY) {
            store(frame, slot, iterator.item());
        } else {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            form = form == UNKNOWN ? formOf(list.storage()) : ANY;
            storeElement(frame, slot, iterator);
        }
    }

    private static int formOf(Object storage) {
        return switch (storage) {
            case long[] _ -> LONGS;
            case double[] _ -> DOUBLES;
            case RangeStorage _ -> RANGE;
            default -> OBJECTS;
        };
    }

    /**
     * Goes to the next element of any iterator and stores what the loop binds.
     *
     * @param second negative in a loop with one variable
     * @return false when there is no next element
     */
    public boolean next(VirtualFrame frame, Object iterator, int first, int second) {
        if (!(iterator instanceof ZexusIterator steps)) {
            throw Errors.typeError(this, "the slot of the loop holds no iterator");
        }
        if (!advance(steps)) {
            return false;
        }
        if (second < 0) {
            store(frame, first, item(steps));
        } else {
            keyKind.store(frame, first, key(steps));
            store(frame, second, value(steps));
        }
        return true;
    }

    @Override
    public Set<FrameSlotKind> storedKinds() {
        Set<FrameSlotKind> kinds = super.storedKinds();
        if (form == LONGS || form == RANGE) {
            kinds.add(FrameSlotKind.Long);
        } else if (form == DOUBLES) {
            kinds.add(FrameSlotKind.Double);
        }
        return kinds;
    }

    /** The kinds of the keys or indexes that have been stored so far in a loop with two variables. */
    public Set<FrameSlotKind> storedKeyKinds() {
        return form == UNKNOWN ? EnumSet.of(keyKind.kind()) : EnumSet.of(keyKind.kind(), FrameSlotKind.Long);
    }

    @TruffleBoundary
    private boolean advance(ZexusIterator iterator) {
        return iterator.advance(this);
    }

    @TruffleBoundary
    private static Object item(ZexusIterator iterator) {
        return iterator.item();
    }

    @TruffleBoundary
    private static Object key(ZexusIterator iterator) {
        return iterator.key();
    }

    @TruffleBoundary
    private static Object value(ZexusIterator iterator) {
        return iterator.value();
    }
}
