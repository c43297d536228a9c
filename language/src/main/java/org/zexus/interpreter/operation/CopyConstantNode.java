package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
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
        return value(constant, this);
    }

    /** A constant of portable code as a value of a program. */
    @TruffleBoundary
    static Object value(Object portable, Node where) {
        return switch (portable) {
            case null -> ZexusNull.NULL;
            case String text -> Strings.fromJava(text);
            case BigInteger big -> BigInt.normalize(big);
            case List<?> list -> {
                ZexusList copy = ZexusList.empty();
                list.forEach(element -> copy.push(value(element, where)));
                yield copy;
            }
            case Set<?> set -> {
                ZexusSet copy = new ZexusSet();
                set.forEach(element -> copy.add(value(element, where), where));
                yield copy;
            }
            case Map<?, ?> map -> {
                ZexusMap copy = new ZexusMap();
                map.forEach((key, element) -> copy.put(value(key, where), value(element, where), where));
                yield copy;
            }
            default -> portable;
        };
    }
}
