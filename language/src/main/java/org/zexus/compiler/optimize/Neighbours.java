package org.zexus.compiler.optimize;

import java.util.List;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.transform.EditableCode;
import org.zexus.bytecode.transform.EditableCode.Item;

/** Instructions that stand next to each other, and which of them are always executed one after the other. */
final class Neighbours {
    private final EditableCode code;

    Neighbours(EditableCode code) {
        this.code = code;
    }

    /** Whether so many instructions from an index on have these opcodes and nothing leads into their middle. */
    boolean match(int index, Opcode... opcodes) {
        List<Item> items = code.items();
        if (index + opcodes.length > items.size()) {
            return false;
        }
        for (int i = 0; i < opcodes.length; i++) {
            Item item = items.get(index + i);
            if (item.opcode() != opcodes[i] || i > 0 && item.references() > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether something leads to the instruction at an index. */
    boolean isEntered(int index) {
        return index < code.items().size() && code.items().get(index).references() > 0;
    }

    /** Whether just one thing leads to the instruction at an index. */
    boolean isEnteredOnce(int index) {
        return index < code.items().size() && code.items().get(index).references() == 1;
    }

    /** The instruction behind an index if it is always executed after it, or null. */
    Item follower(int index) {
        List<Item> items = code.items();
        return index + 1 < items.size() && items.get(index + 1).references() == 0 ? items.get(index + 1) : null;
    }
}
