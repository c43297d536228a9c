package org.zexus.compiler.optimize;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.transform.EditableCode;
import org.zexus.bytecode.transform.EditableCode.Item;

/** Removes instructions that no way leads to. */
final class UnreachableCode implements Pass {

    @Override
    public boolean run(EditableCode code, OptimizationStatistics statistics) {
        List<Item> items = code.items();
        if (items.isEmpty() || items.stream().anyMatch(item -> item.opcode() == Opcode.ENABLE_ERROR_MODE)) {
            return false;
        }
        Set<Item> reached = reached(code);
        boolean changed = false;
        for (int i = items.size() - 1; i >= 0; i--) {
            if (!reached.contains(items.get(i))) {
                code.remove(i);
                statistics.removedUnreachable();
                changed = true;
            }
        }
        return changed;
    }

    private static Set<Item> reached(EditableCode code) {
        List<Item> items = code.items();
        Map<Item, Integer> indexes = new IdentityHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            indexes.put(items.get(i), i);
        }
        Set<Item> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        var pending = new ArrayDeque<Item>();
        pending.add(items.getFirst());
        pending.addAll(code.handlerTargets());
        while (!pending.isEmpty()) {
            Item item = pending.remove();
            if (item == code.end() || !reached.add(item)) {
                continue;
            }
            if (item.target() != null) {
                pending.add(item.target());
            }
            int next = indexes.get(item) + 1;
            if (item.opcode() != Opcode.JUMP && !item.opcode().endsBlock() && next < items.size()) {
                pending.add(items.get(next));
            }
        }
        return reached;
    }
}
