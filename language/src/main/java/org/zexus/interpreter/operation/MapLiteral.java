package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.collection.MapPattern;
import org.zexus.runtime.collection.ZexusMap;

/** Makes a map of keys and values; when the keys are constant texts, all maps made here share them. */
final class MapLiteral extends OperateNode {

    private final int size;
    /** The keys of the pattern: the very texts that the constants are. */
    @CompilationFinal(dimensions = 1) private TruffleString[] keys;
    @CompilationFinal private MapPattern pattern;
    @CompilationFinal private boolean isGeneral;

    /** A literal of so many entries. */
    MapLiteral(SourcePositions positions, int portableIndex, int size) {
        super(positions, portableIndex);
        this.size = size;
        this.isGeneral = size == 0;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        if (isGeneral) {
            return general(operands);
        }
        if (pattern == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            learn(operands);
            return general(operands);
        }
        return fits(operands) ? pattern.make(values(operands)) : change(operands);
    }

    @ExplodeLoop
    private boolean fits(Object[] operands) {
        for (int i = 0; i < size; i++) {
            if (operands[2 * i] != keys[i]) {
                return false;
            }
        }
        return true;
    }

    @ExplodeLoop
    private Object[] values(Object[] operands) {
        Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            values[i] = operands[2 * i + 1];
        }
        return values;
    }

    private synchronized void learn(Object[] operands) {
        List<TruffleString> found = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            if (operands[2 * i] instanceof TruffleString key) {
                found.add(key);
            }
        }
        MapPattern made = found.size() == size ? MapPattern.of(found) : null;
        if (made == null) {
            isGeneral = true;
        } else {
            keys = found.toArray(TruffleString[]::new);
            pattern = made;
        }
    }

    /** The keys are not constant. */
    private Object change(Object[] operands) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        isGeneral = true;
        return general(operands);
    }

    @TruffleBoundary
    private Object general(Object[] operands) {
        var map = new ZexusMap();
        for (int i = 0; i < size; i++) {
            map.put(operands[2 * i], operands[2 * i + 1], this);
        }
        return map;
    }
}
