package org.zexus.interpreter.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.ZexusNull;

/** The tests that the patterns of a match make. */
final class PatternTests {

    private PatternTests() {}

    /** Whether a value is a list of so many elements, or of at least so many. */
    static final class OfList extends OperateNode {

        private final int size;
        private final boolean isExact;

        OfList(SourcePositions positions, int portableIndex, int size, boolean isExact) {
            super(positions, portableIndex);
            this.size = size;
            this.isExact = isExact;
        }

        @Override
        public Object execute(VirtualFrame frame, Object[] operands) {
            return operands[0] instanceof ZexusList list && (isExact ? list.size() == size : list.size() >= size);
        }
    }

    /** Whether a value has a key or a field. */
    static final class OfKey extends OperateNode {

        private final Object key;
        @Child private TruffleString.HashCodeNode hash = TruffleString.HashCodeNode.create();
        @Child private TruffleString.EqualNode equal = TruffleString.EqualNode.create();

        OfKey(SourcePositions positions, int portableIndex, Object constant) {
            super(positions, portableIndex);
            this.key = constant instanceof String text ? Strings.fromJava(text) : constant;
        }

        @Override
        public Object execute(VirtualFrame frame, Object[] operands) {
            if (operands[0] instanceof ZexusMap map && key instanceof TruffleString name) {
                return map.get(name, hash.execute(name, Strings.ENCODING), equal) != null;
            }
            return Members.has(operands[0], key);
        }
    }

    /** The values of the fields of an instance of a type that has so many; else null. */
    static final class OfInstance extends OperateNode {

        private final int count;
        @Child private InstanceTest test = new InstanceTest();

        OfInstance(SourcePositions positions, int portableIndex, int count) {
            super(positions, portableIndex);
            this.count = count;
        }

        @Override
        @ExplodeLoop
        public Object execute(VirtualFrame frame, Object[] operands) {
            if (!(operands[1] instanceof ZexusType type && type.fields().length == count
                    && test.execute(operands[0], type))) {
                return ZexusNull.NULL;
            }
            Instance instance = (Instance) operands[0];
            Object[] values = new Object[count];
            for (int i = 0; i < count; i++) {
                values[i] = instance.get(i);
            }
            return ZexusList.ofObjects(values);
        }
    }
}
