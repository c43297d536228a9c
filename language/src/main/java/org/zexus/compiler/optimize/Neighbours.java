package org.zexus.compiler.optimize;

import java.util.List;
import java.util.Map;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.transform.EditableCode;
import org.zexus.bytecode.transform.EditableCode.Item;

/** Instructions that stand next to each other, and which of them are always executed one after the other. */
final class Neighbours {
    private final EditableCode code;
    private final Map<Item, Integer> references;

    Neighbours(EditableCode code) {
        this.code = code;
        this.references = code.references();
    }

    /** Whether so many instructions from an index on have these opcodes and nothing leads into their middle. */
    boolean match(int index, Opcode... opcodes) {
        List<Item> items = code.items();
        if (index + opcodes.length > items.size()) {
            return false;
        }
        for (int i = 0; i < opcodes.length; i++) {
            Item item = items.get(index + i);
            if (item.opcode() != opcodes[i] || i > 0 && references.containsKey(item)) {
                return false;
            }
        }
        return true;
    }

    /** Whether something leads to the instruction at an index. */
    boolean isEntered(int index) {
        return index < code.items().size() && references.containsKey(code.items().get(index));
    }

    /** Whether just one thing leads to the instruction at an index. */
    boolean isEnteredOnce(int index) {
        return index < code.items().size() && references.getOrDefault(code.items().get(index), 0) == 1;
    }

    /** The instruction behind an index if it is always executed after it, or null. */
    Item follower(int index) {
        List<Item> items = code.items();
        return index + 1 < items.size() && !references.containsKey(items.get(index + 1)) ? items.get(index + 1) : null;
    }
}
