package org.zexus.interpreter.operation;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.scope.UndoLog;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Truth;

/** Raising and catching, and taking changes back. */
final class ErrorActions {

    private ErrorActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.CATCH_VALUE, use -> (v, where) -> ErrorValue.caught(exception(v[0], where)));
        table.put(Opcode.CHAIN_ERROR, use -> (v, where) -> {
            if (v[0] instanceof ZexusException raised) {
                raised.chain(exception(v[1], where));
            }
            return v[0];
        });
        table.put(Opcode.CLOSE, use -> ErrorActions::close);
        table.put(Opcode.ENABLE_ERROR_MODE, use -> (v, where) -> {
            RuntimeContext.get(where).registries().continueAfterErrors();
            return null;
        });
        table.put(Opcode.UNDO_BEGIN, use -> (v, where) -> {
            RuntimeContext.get(where).undoLog().begin();
            return null;
        });
        table.put(Opcode.UNDO_COMMIT, use -> (v, where) -> {
            openUndoLog(where).commit();
            return null;
        });
        table.put(Opcode.UNDO_ROLLBACK, use -> (v, where) -> {
            openUndoLog(where).rollback();
            return null;
        });
    }

    private static UndoLog openUndoLog(Node where) {
        UndoLog log = RuntimeContext.get(where).undoLog();
        if (!log.isOpen()) {
            throw Errors.of(ErrorKind.VALUE, where, "there is no UNDO_BEGIN to end");
        }
        return log;
    }

    private static AbstractTruffleException exception(Object value, Node where) {
        if (value instanceof AbstractTruffleException exception) {
            return exception;
        }
        throw Errors.typeError(where, "an exception is needed, got " + Kinds.typeName(value));
    }

    private static Object close(Object[] operands, Node where) {
        if (canClose(operands[0], where)) {
            Members.call(operands[0], "close", new Object[0], null, where);
        }
        return null;
    }

    private static boolean canClose(Object value, Node where) {
        return switch (value) {
            case Instance instance -> instance.type().member("close") != null;
            case ZexusMap map -> map.get("close") != null && Kinds.of(map.get("close")) == Kind.FUNCTION;
            default -> RuntimeContext.get(where).builtins().method(Kinds.of(value), "close") != null;
        };
    }
}
