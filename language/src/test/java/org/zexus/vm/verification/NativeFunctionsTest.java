package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zexus.vm.Machine;
import org.zexus.vm.VMRuntimeError;

/**
 * The functions that code calls by name without defining them, under the names of the machine's list. They are the
 * builtins of the language, for which {@code len(null)} and {@code range(3.7)} are errors.
 */
class NativeFunctionsTest {
    private final Machine machine = Machine.plain();

    @AfterEach
    void close() {
        machine.close();
    }

    private Object call(String function, Object... arguments) {
        return machine.run(code -> {
            for (Object argument : arguments) {
                code.emitLoadConst(argument);
            }
            code.emitCall(function, arguments.length);
        });
    }

    private DynamicTest gives(String name, Object expected, String function, Object... arguments) {
        return dynamicTest(name, () -> assertEquals(expected, call(function, arguments)));
    }

    private DynamicTest refuses(String name, String function, Object... arguments) {
        return dynamicTest(name, () -> assertThrows(VMRuntimeError.class, () -> call(function, arguments)));
    }

    @TestFactory
    Stream<DynamicTest> nativeCalls() {
        return Stream.of(gives("push_plain_list", List.of(1L, 2L, 3L), "push", List.of(1, 2), 3),
                gives("push_empty_list", List.of(1L), "push", List.of(), 1),
                refuses("push_wrong_arity", "push", List.of(1)),
                refuses("push_three_args", "push", List.of(1), 2, 3),
                gives("append_plain_list", List.of(1L, 2L), "append", List.of(1), 2),
                refuses("append_wrong_arity", "append", List.of(1)),
                gives("length_plain_list", 3L, "length", List.of(1, 2, 3)),
                gives("len_plain_list", 2L, "len", List.of(1, 2)),
                gives("length_string", 5L, "length", "hello"),
                gives("length_dict", 2L, "length", Map.of("a", 1, "b", 2)),
                gives("length_empty_list", 0L, "length", List.of()),
                refuses("length_none_is_an_error", "length", Collections.singletonList(null).getFirst()),
                refuses("length_wrong_arity", "length", List.of(1), 2),
                gives("str_integer", "42", "str", 42),
                gives("string_alias", "42", "string", 42),
                gives("str_none_returns_null", "null", "str", Collections.singletonList(null).getFirst()),
                gives("str_bool_true", "true", "str", true),
                gives("str_bool_false", "false", "str", false),
                gives("str_string_passthrough", "text", "str", "text"),
                refuses("str_wrong_arity", "str", 1, 2),
                gives("range_single_arg", List.of(0L, 1L, 2L), "range", 3),
                gives("range_two_args", List.of(2L, 3L, 4L), "range", 2, 5),
                gives("range_zero", List.of(), "range", 0),
                refuses("range_float_is_an_error", "range", 3.7),
                refuses("range_wrong_arity", "range"),
                refuses("unknown_function_returns_miss", "no_such_function", 1));
    }

    @Test
    void push_does_not_mutate_original() {
        assertEquals(List.of(1L), machine.run(code -> {
            code.emitLoadConst(new ArrayList<>(List.of(1)));
            code.emitStoreName("xs");
            code.emitLoadName("xs");
            code.emitLoadConst(2);
            code.emitCall("push", 2);
            code.emitPop();
            code.emitLoadName("xs");
        }));
    }

    @Test
    void append_and_length() {
        assertEquals(3L, machine.run(code -> {
            code.emitLoadConst(List.of(1, 2));
            code.emitStoreName("xs");
            code.emitLoadName("xs");
            code.emitLoadConst(3);
            code.emitCall("append", 2);
            code.emitPop();
            code.emitLoadName("xs");
            code.emitCall("length", 1);
        }));
    }
}
