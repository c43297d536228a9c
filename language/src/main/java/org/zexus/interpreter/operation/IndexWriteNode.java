package org.zexus.interpreter.operation;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.operation.Indexing;

/** Assigns an element by position or key. */
public abstract class IndexWriteNode extends InstructionNode {

    IndexWriteNode(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    /** Assigns. */
    public abstract void execute(Object container, Object key, Object value);

    static boolean isInside(ZexusList list, long index) {
        return index >= 0 && index < list.size();
    }

    @Specialization(guards = {"isInside(list, index)", "list.guard() == null"})
    static void setElement(ZexusList list, long index, Object value) {
        list.set((int) index, value);
    }

    @Fallback
    static void set(Object container, Object key, Object value, @Bind Node where) {
        Indexing.set(container, key, value, where);
    }
}
