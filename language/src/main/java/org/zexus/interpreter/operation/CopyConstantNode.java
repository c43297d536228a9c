package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.ZexusNull;

/** Loads a list, map or set from the constants: a new one each time, because the program may change it. */
final class CopyConstantNode extends OperateNode {

    private final Object constant;

    CopyConstantNode(SourcePositions positions, int portableIndex, Object constant) {
        super(positions, portableIndex);
        this.constant = constant;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        return copy(constant);
    }

    @TruffleBoundary
    private Object copy(Object portable) {
        return switch (portable) {
            case null -> ZexusNull.NULL;
            case String text -> Strings.fromJava(text);
            case BigInteger big -> BigInt.normalize(big);
            case List<?> list -> {
                ZexusList copy = ZexusList.empty();
                list.forEach(element -> copy.push(copy(element)));
                yield copy;
            }
            case Set<?> set -> {
                ZexusSet copy = new ZexusSet();
                set.forEach(element -> copy.add(copy(element), this));
                yield copy;
            }
            case Map<?, ?> map -> {
                ZexusMap copy = new ZexusMap();
                map.forEach((key, value) -> copy.put(copy(key), copy(value), this));
                yield copy;
            }
            default -> portable;
        };
    }
}
