package org.zexus.interpreter.frame;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.Frame;

/**
 * What kind of value one place in the code has stored so far, so that the tag of the slot it stores into is a constant
 * in compiled code. A place that has seen two kinds stores everything boxed from then on.
 */
public final class KindProfile {

    private static final byte NONE = 0;
    private static final byte LONG = 1;
    private static final byte DOUBLE = 2;
    private static final byte BOOLEAN = 3;
    private static final byte OBJECT = 4;

    @CompilationFinal private byte kind;

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
            kind = known == NONE ? kindOf(value) : OBJECT;
            store(frame, slot, value);
        }
    }

    private static byte kindOf(Object value) {
        return switch (value) {
            case Long _ -> LONG;
            case Double _ -> DOUBLE;
            case Boolean _ -> BOOLEAN;
            case null, default -> OBJECT;
        };
    }
}
