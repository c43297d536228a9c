package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeTests;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Destructuring and the tests of match patterns. */
final class PatternActions {

    private PatternActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.EXPECT_LIST, use -> PatternActions::expectList);
        table.put(Opcode.EXPECT_MAP, use -> PatternActions::expectMap);
        table.put(Opcode.MATCH_FAIL, use -> PatternActions::fail);
    }

    private static Object expectList(Object[] operands, Node where) {
        if (!(operands[0] instanceof ZexusList)) {
            throw Errors.typeError(where, "cannot take " + Kinds.typeName(operands[0]) + " apart as a list");
        }
        return operands[0];
    }

    private static Object expectMap(Object[] operands, Node where) {
        if (!(operands[0] instanceof ZexusMap || operands[0] instanceof Instance)) {
            throw Errors.typeError(where, "cannot take " + Kinds.typeName(operands[0]) + " apart as a map");
        }
        return operands[0];
    }

    private static Object fail(Object[] operands, Node where) {
        throw Errors.matchError(where, "no pattern matches " + Display.toJava(operands[0]));
    }
}
