package org.zexus.compiler.optimize;

import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.transform.EditableCode;
import org.zexus.bytecode.transform.EditableCode.Item;

/** Keeps the value of a local that is loaded right after it was stored. */
final class LocalCopies implements Pass {

    @Override
    public boolean run(EditableCode code, OptimizationStatistics statistics) {
        boolean changed = false;
        var neighbours = new Neighbours(code);
        for (int i = 0; i < code.items().size(); i++) {
            if (neighbours.match(i, Opcode.STORE_LOCAL, Opcode.LOAD_LOCAL)) {
                Item store = code.items().get(i);
                Item load = code.items().get(i + 1);
                if (store.operand(0) == load.operand(0)) {
                    int slot = store.operand(0);
                    code.replace(store, Opcode.DUP);
                    code.replace(load, Opcode.STORE_LOCAL, slot);
                    statistics.copyEliminated();
                    changed = true;
                }
            }
        }
        return changed;
    }
}
