package org.zexus.interpreter.operation;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.operation.Indexing;

/** Elements by position or key: fast paths for lists, the rest in the runtime. */
final class IndexNodes {

    private IndexNodes() {}

    abstract static class IndexReadNode extends BinaryNode {

        IndexReadNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        static boolean isInside(ZexusList list, long index) {
            return index >= 0 && index < list.size();
        }

        @Specialization(guards = "isInside(list, index)")
        static Object elementOfList(ZexusList list, long index) {
            return list.get((int) index);
        }

        @Fallback
        static Object element(Object container, Object key, @Bind Node where) {
            return Indexing.get(container, key, where);
        }
    }
}
