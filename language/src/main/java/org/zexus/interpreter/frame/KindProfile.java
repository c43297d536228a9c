package org.zexus.interpreter.frame;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameSlotKind;

/**
 * What kind of value one place in the code has stored so far, so that the tag of the slot it stores into is a constant
 * in compiled code. A place that has seen two kinds stores everything boxed from then on.
 */
public final class KindProfile {

    private static final byte NONE = FrameSlotKind.Illegal.tag;
    private static final byte LONG = FrameSlotKind.Long.tag;
    private static final byte DOUBLE = FrameSlotKind.Double.tag;
    private static final byte BOOLEAN = FrameSlotKind.Boolean.tag;
    private static final byte OBJECT = FrameSlotKind.Object.tag;

    @CompilationFinal private byte kind = NONE;

    /** The kind of all values so far; illegal if there were none. */
    public FrameSlotKind kind() {
        return FrameSlotKind.fromTag(kind);
    }

    /** Puts a value into a slot; the value may be Java null. */
    public void store(Frame frame, int slot, Object value) {
        byte known = kind;
        if (known == OBJECT) {
            frame.setObject(slot, value);
        } else if (known == LONG && value instanceof Long number) {
            frame.setLong(slot, number);
        } else if (known == DOUBLE && value instanceof Double number) {
            frame.setDouble(slot, number);
        } else if (known == BOOLEAN && value instanceof Boolean bool) {
            frame.setBoolean(slot, bool);
        } else {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            kind = known == NONE ? kindOf(value).tag : OBJECT;
            store(frame, slot, value);
        }
    }

    /** The kind of slot that a value is in; it may be Java null. */
    public static FrameSlotKind kindOf(Object value) {
        return switch (value) {
            case Long _ -> FrameSlotKind.Long;
            case Double _ -> FrameSlotKind.Double;
            case Boolean _ -> FrameSlotKind.Boolean;
            case null, default -> FrameSlotKind.Object;
        };
    }
}
