package org.zexus.vm;

import java.util.List;
import java.util.Map;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;

/**
 * Makes bytecode of lists of operations. An operation is a list whose first element says what it is:
 *
 * <pre>
 * LET name expression            EXPR expression           AWAIT expression
 * CALL_BUILTIN name [arguments]  REGISTER_EVENT name ...   EMIT_EVENT name expression
 * IMPORT path alias              DEFINE_SCREEN, DEFINE_COMPONENT, DEFINE_THEME, DEFINE_ENUM, DEFINE_PROTOCOL name data
 * </pre>
 *
 * and so is an expression, other values standing for themselves:
 *
 * <pre>
 * LITERAL value   IDENT name   CALL_BUILTIN name [arguments]   MAP {key: expression}   LIST [expressions]
 * </pre>
 */
final class HighLevelCode {
    private static final String RESULT = "$result";

    private final BytecodeBuilder builder = new BytecodeBuilder();
    private final int result = builder.allocateLocal(RESULT);

    private HighLevelCode() {}

    /** The bytecode of operations; its result is the value of the last one. */
    static Bytecode lower(List<?> operations) {
        var code = new HighLevelCode();
        code.builder.emitLoadConst(null);
        code.builder.emitStoreLocal(code.result);
        for (Object operation : operations) {
            if (!(operation instanceof List<?> list) || list.isEmpty()) {
                throw new IllegalArgumentException("not an operation: " + operation);
            }
            code.operation(list);
        }
        code.builder.emitLoadLocal(code.result);
        code.builder.emitReturn();
        return code.builder.build();
    }

    private void operation(List<?> operation) {
        String word = word(operation);
        switch (word) {
            case "LET" -> {
                expression(element(operation, 2));
                builder.emitStoreName(name(operation));
                setResult(null);
            }
            case "EXPR" -> {
                expression(element(operation, 1));
                builder.emitStoreLocal(result);
            }
            case "AWAIT" -> {
                expression(element(operation, 1));
                builder.emitAwait();
                builder.emitStoreLocal(result);
            }
            case "CALL_BUILTIN" -> {
                expression(operation);
                builder.emitStoreLocal(result);
            }
            case "REGISTER_EVENT" -> builder.emit(Opcode.REGISTER_EVENT, builder.addConstant(name(operation)));
            case "EMIT_EVENT" -> {
                expression(operation.size() > 2 ? operation.get(2) : null);
                builder.emitEmitEvent(name(operation));
            }
            case "IMPORT" -> builder.emit(Opcode.IMPORT, builder.addConstant(name(operation)),
                    builder.addConstant(operation.size() > 2 ? operation.get(2) : null));
            case "DEFINE_SCREEN" -> define(Opcode.DEFINE_SCREEN, operation);
            case "DEFINE_COMPONENT" -> define(Opcode.DEFINE_COMPONENT, operation);
            case "DEFINE_THEME" -> define(Opcode.DEFINE_THEME, operation);
            case "DEFINE_ENUM" -> define(Opcode.DEFINE_ENUM, operation);
            case "DEFINE_PROTOCOL" -> define(Opcode.DEFINE_PROTOCOL, operation);
            default -> throw new IllegalArgumentException("unknown operation '" + word + "'");
        }
    }

    private void setResult(Object value) {
        builder.emitLoadConst(value);
        builder.emitStoreLocal(result);
    }

    private void define(Opcode opcode, List<?> operation) {
        builder.emit(opcode, builder.addConstant(name(operation)), builder.addConstant(element(operation, 2)));
        if (opcode == Opcode.DEFINE_SCREEN || opcode == Opcode.DEFINE_COMPONENT) {
            setResult(null);
        }
    }

    private void expression(Object expression) {
        if (!(expression instanceof List<?> list) || list.isEmpty() || !(list.getFirst() instanceof String)) {
            builder.emitLoadConst(expression);
            return;
        }
        String word = word(list);
        switch (word) {
            case "LITERAL" -> builder.emitLoadConst(element(list, 1));
            case "IDENT" -> builder.emitLoadName(name(list));
            case "CALL_BUILTIN" -> {
                List<?> arguments = list.size() > 2 ? (List<?>) element(list, 2) : List.of();
                arguments.forEach(this::expression);
                builder.emitCall(name(list), arguments.size());
                builder.emitAwait();
            }
            case "MAP" -> {
                Map<?, ?> entries = (Map<?, ?>) element(list, 1);
                entries.forEach((key, value) -> {
                    builder.emitLoadConst(key);
                    expression(value);
                });
                builder.emitBuildMap(entries.size());
            }
            case "LIST" -> {
                List<?> elements = (List<?>) element(list, 1);
                elements.forEach(this::expression);
                builder.emitBuildList(elements.size());
            }
            default -> throw new IllegalArgumentException("unknown expression '" + word + "'");
        }
    }

    private static String word(List<?> operation) {
        return String.valueOf(operation.getFirst());
    }

    private static String name(List<?> operation) {
        if (element(operation, 1) instanceof String name) {
            return name;
        }
        throw new IllegalArgumentException("not a name: " + operation.get(1) + " in " + operation);
    }

    private static Object element(List<?> operation, int index) {
        if (index >= operation.size()) {
            throw new IllegalArgumentException("too short: " + operation);
        }
        return operation.get(index);
    }
}
