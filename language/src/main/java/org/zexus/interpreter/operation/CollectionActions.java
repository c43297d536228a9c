package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Indexing;
import org.zexus.runtime.operation.Iteration;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusIterator;
import org.zexus.runtime.value.ZexusNull;

/** Strings, maps and sets, the less common operations on collections, and printing. */
final class CollectionActions {

    private CollectionActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.BUILD_SET, use -> CollectionActions::set);
        table.put(Opcode.SLICE, use -> (v, where) -> Indexing.slice(v[0], v[1], v[2], where));
        table.put(Opcode.LIST_APPEND, use -> CollectionActions::append);
        table.put(Opcode.LIST_EXTEND, use -> CollectionActions::extend);
        table.put(Opcode.MAP_PUT, use -> CollectionActions::put);
        table.put(Opcode.MAP_MERGE, use -> CollectionActions::merge);
        table.put(Opcode.GET_ATTR, use -> (v, where) -> {
            if (v[1] instanceof TruffleString name) {
                return Members.get(v[0], Strings.toJava(name), null, where);
            }
            throw Errors.typeError(where, "the name of a member is a string, got " + Kinds.typeName(v[1]));
        });
        table.put(Opcode.DELETE_INDEX, use -> (v, where) -> {
            Indexing.delete(v[0], v[1], where);
            return null;
        });
        table.put(Opcode.DELETE_ATTR, use -> {
            String name = use.name(0);
            return (v, where) -> {
                Members.delete(v[0], name, where);
                return null;
            };
        });
        table.put(Opcode.FOR_ITER, use -> {
            boolean pairs = use.instruction().operandCount() == 1 && use.number(0) == 2;
            int part = use.part();
            return (v, where) -> step(v[0], v[1], pairs, part, where);
        });
        table.put(Opcode.PRINT, use -> (v, where) -> {
            RuntimeContext.get(where).printLine(Display.of(v[0]));
            return null;
        });
    }

    private static Object set(Object[] values, Node where) {
        ZexusSet set = new ZexusSet();
        for (Object value : values) {
            set.add(value, where);
        }
        return set;
    }

    private static Object append(Object[] operands, Node where) {
        list(operands[0], where).push(operands[1]);
        return operands[0];
    }

    private static ZexusList list(Object value, Node where) {
        if (value instanceof ZexusList list) {
            return list;
        }
        throw Errors.typeError(where, "a list is needed, got " + Kinds.typeName(value));
    }

    private static Object extend(Object[] operands, Node where) {
        ZexusList target = list(operands[0], where);
        if (operands[1] instanceof ZexusList list) {
            target.addAll(list);
        } else {
            ZexusIterator elements = Iteration.iterate(operands[1], false, where);
            while (elements.advance()) {
                target.push(elements.item());
            }
        }
        return target;
    }

    private static ZexusMap mapOperand(Object value, Node where) {
        if (value instanceof ZexusMap map) {
            return map;
        }
        throw Errors.typeError(where, "a map is needed, got " + Kinds.typeName(value));
    }

    private static Object put(Object[] operands, Node where) {
        mapOperand(operands[0], where).put(operands[1], operands[2], where);
        return operands[0];
    }

    private static Object merge(Object[] operands, Node where) {
        mapOperand(operands[0], where).putAll(mapOperand(operands[1], where));
        return operands[0];
    }

    /** One part of the step at a position of an iteration; null behind the end. */
    private static Object step(Object container, Object position, boolean pairs, int part, Node where) {
        ZexusIterator elements = Iteration.iterate(container, pairs, where);
        long steps = position instanceof Long number ? number : -1;
        for (long i = 0; i <= steps; i++) {
            if (!elements.advance()) {
                return ZexusNull.NULL;
            }
        }
        if (steps < 0) {
            return ZexusNull.NULL;
        }
        if (!pairs) {
            return elements.item();
        }
        return part == 0 ? elements.key() : elements.value();
    }
}
