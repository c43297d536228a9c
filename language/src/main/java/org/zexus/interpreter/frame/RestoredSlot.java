package org.zexus.interpreter.frame;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameSlotKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * A slot that is given the value again that it had before its activation was put aside. Compiled code puts back values
 * of the kinds that have been met so far, each with its own tag.
 */
public final class RestoredSlot {

    private final int slot;
    @CompilationFinal private boolean hasLongs;
    @CompilationFinal private boolean hasDoubles;
    @CompilationFinal private boolean hasBooleans;

    /** The slot with this number. */
    public RestoredSlot(int slot) {
        this.slot = slot;
    }

    /** Puts a value back; Java null if the slot had none. */
    public void restore(Frame frame, Object value) {
        if (hasLongs && value instanceof Long number) {
            frame.setLong(slot, number);
        } else if (hasDoubles && value instanceof Double number) {
            frame.setDouble(slot, number);
        } else if (hasBooleans && value instanceof Boolean bool) {
            frame.setBoolean(slot, bool);
        } else if (value instanceof Long || value instanceof Double || value instanceof Boolean) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            hasLongs |= value instanceof Long;
            hasDoubles |= value instanceof Double;
            hasBooleans |= value instanceof Boolean;
            restore(frame, value);
        } else {
            frame.setObject(slot, value);
        }
    }

    /** The kinds of unboxed values so far. */
    public Set<FrameSlotKind> kinds() {
        Set<FrameSlotKind> kinds = EnumSet.noneOf(FrameSlotKind.class);
        if (hasLongs) {
            kinds.add(FrameSlotKind.Long);
        }
        if (hasDoubles) {
            kinds.add(FrameSlotKind.Double);
        }
        if (hasBooleans) {
            kinds.add(FrameSlotKind.Boolean);
        }
        return kinds;
    }
}
