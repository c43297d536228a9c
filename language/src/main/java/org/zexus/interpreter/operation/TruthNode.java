package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/** Whether a value counts as true. */
public abstract class TruthNode extends InstructionNode {

    TruthNode(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    static TruthNode create(SourcePositions positions, int portableIndex) {
        return TruthNodeGen.create(positions, portableIndex);
    }

    /** Whether the value counts as true. */
    public abstract boolean execute(Object value);

    @Specialization
    static boolean ofBoolean(boolean value) {
        return value;
    }

    @Specialization
    static boolean ofLong(long value) {
        return value != 0;
    }

    @Specialization
    static boolean ofNull(@SuppressWarnings("unused") ZexusNull value) {
        return false;
    }

    @Specialization
    static boolean ofString(TruffleString value) {
        return !value.isEmpty();
    }

    @Specialization
    static boolean ofList(ZexusList value) {
        return value.size() != 0;
    }

    @Fallback
    @TruffleBoundary
    static boolean ofOther(Object value) {
        return Truth.of(value);
    }
}
