package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;
import org.zexus.vm.Machine;
import org.zexus.vm.VMRuntimeError;

/**
 * Errors, entities, state and calls of builtins from programs, by the names of the machine's list; its builtins one by
 * one are in {@link NativeFunctionsTest}. Warnings are not there: the list has them for errors that go unnoticed, and
 * here none does.
 */
@DisplayName("test_vm_v183_functions.py")
class EntitiesAndErrorsBehaviourTest {
    private final Machine machine = Machine.plain();

    @AfterEach
    void close() {
        machine.close();
    }

    @Nested
    @DisplayName("TestVMRuntimeError")
    class RuntimeErrors {
        private VMRuntimeError thrown(Object value) {
            return assertThrows(VMRuntimeError.class, () -> machine.run(code -> {
                code.emitLoadConst(value);
                code.emit(Opcode.THROW);
            }));
        }

        @Test
        void is_exception() {
            assertInstanceOf(RuntimeException.class, thrown("broken"));
        }

        @Test
        void message_stored() {
            assertEquals("broken", thrown("broken").zexusMessage());
        }

        @Test
        void str_representation() {
            assertEquals("broken", thrown("broken").getMessage());
        }

        @Test
        void can_be_raised_and_caught() {
            assertEquals("caught", machine.run(code -> {
                code.emitSetupTry("handler");
                code.emitLoadConst("broken");
                code.emit(Opcode.THROW);
                code.markLabel("handler");
                code.emitPop();
                code.emitLoadConst("caught");
            }));
        }

        @Test
        void caught_as_exception() {
            assertEquals("broken", assertThrows(Exception.class, () -> machine.run(code -> {
                code.emitLoadConst("broken");
                code.emit(Opcode.THROW);
            })).getMessage());
        }

        @Test
        void empty_message() {
            assertEquals("", thrown("").zexusMessage());
        }

        @Test
        void unicode_message() {
            assertEquals("Fehler 世界 🌍", thrown("Fehler 世界 🌍").zexusMessage());
        }
    }

    /** Defines an entity from names and values in turn, and leaves it on the stack and in a variable. */
    private Object define(String name, Object... properties) {
        return machine.run(code -> {
            code.emitLoadConst(name);
            for (int i = 0; i < properties.length; i += 2) {
                code.emitLoadConst(properties[i + 1]);
                code.emitLoadConst(properties[i]);
            }
            code.emit(Opcode.DEFINE_ENTITY, properties.length / 2);
            code.emitStoreName(name);
        });
    }

    /** The fields of an instance made from arguments. */
    private List<Object> fields(String entity, List<String> names, Object... arguments) {
        return names.stream().map(name -> machine.run(code -> {
            for (Object argument : arguments) {
                code.emitLoadConst(argument);
            }
            code.emitCall(entity, arguments.length);
            code.emitGetAttribute(name);
        })).toList();
    }

    private static final List<String> PLACE = List.of("x", "y");

    @Nested
    @DisplayName("TestBuildEntityDefinition")
    class BuildEntityDefinition {
        @Test
        void basic_entity() {
            define("Point", "x", 0, "y", 0);
            assertEquals(List.of(1L, 2L), fields("Point", PLACE, 1, 2));
        }

        @Test
        void entity_properties_count() {
            define("Place", "a", 1, "b", 2, "c", 3);
            assertEquals(List.of(1L, 2L, 3L), fields("Place", List.of("a", "b", "c")));
        }

        @Test
        void entity_with_defaults() {
            define("User", "name", "nobody", "age", 18);
            assertEquals(List.of("nobody", 18L), fields("User", List.of("name", "age")));
        }

        @Test
        void empty_entity() {
            define("Empty");
            Object text = machine.run(code -> {
                code.emitCall("Empty", 0);
                code.emitCall("str", 1);
            });
            assertEquals("Empty", text.toString().substring(0, 5));
        }

        @Test
        void single_property_entity() {
            define("Box", "content", "nothing");
            assertEquals(List.of("something"), fields("Box", List.of("content"), "something"));
        }
    }

    @Nested
    @DisplayName("TestConstructEntity")
    class ConstructEntity {
        private List<Object> point(Object... arguments) {
            define("Point", "x", 10, "y", 20);
            return fields("Point", PLACE, arguments);
        }

        @Test
        void positional_args() {
            assertEquals(List.of(1L, 2L), point(1, 2));
        }

        @Test
        void map_arg() {
            assertEquals(List.of(1L, 2L), point(Map.of("x", 1, "y", 2)));
        }

        /** A map that a program has built. */
        @Test
        void zmap_arg() {
            define("Point", "x", 10, "y", 20);
            assertEquals(4L, machine.run(code -> {
                code.emitLoadConst("y");
                code.emitLoadConst(4);
                code.emitBuildMap(1);
                code.emitCall("Point", 1);
                code.emitGetAttribute("y");
            }));
        }

        @Test
        void empty_args() {
            assertEquals(List.of(10L, 20L), point());
        }

        @Test
        void partial_args() {
            assertEquals(List.of(1L, 20L), point(1));
        }

        @Test
        void extra_args_ignored() {
            assertEquals(List.of(1L, 2L), point(1, 2, 3));
        }
    }

    private static Object eval(String program) {
        try (Context context = Context.create("zexus")) {
            Value value = context.eval("zexus", program);
            if (value.isNull()) {
                return null;
            }
            return value.isString() ? value.asString() : (Object) value.asLong();
        }
    }

    @Nested
    @DisplayName("TestCompileStateStatement")
    class CompileStateStatement {
        @Test
        void state_compiles() {
            assertEquals(100L, eval("state balance = 100\nbalance"));
        }

        @Test
        void state_produces_instructions() throws IOException {
            Source source = Source.newBuilder("zexus", "state x = 1", "state.zx")
                    .option("zexus.View", "bytecode")
                    .build();
            try (Context context = Context.create("zexus")) {
                String listing = context.eval(source).asString();
                assertTrue(listing.contains("LOAD_CONST") && listing.contains("STORE_NAME"), listing);
            }
        }

        @Test
        void state_string_value() {
            assertEquals("text", eval("state name = \"text\"\nname"));
        }

        @Test
        void state_null_value() {
            assertNull(eval("state nothing = null\nnothing"));
        }

        @Test
        void state_expression_value() {
            assertEquals(20L, eval("state sum = (2 + 3) * 4\nsum"));
        }

        @Test
        void multiple_state_declarations() {
            assertEquals(6L, eval("state a = 1\nstate b = 2\nstate c = 3\na + b + c"));
        }
    }

    /** Builtins take values that a program has computed as they take constants. */
    @Nested
    @DisplayName("TestVmNativeCall")
    class NativeCallOfComputedValues {
        private Object call(String function, int arguments, Consumer<BytecodeBuilder> values) {
            return machine.run(values.andThen(code -> code.emitCall(function, arguments)));
        }

        private static void list(BytecodeBuilder code) {
            code.emitLoadConst(1);
            code.emitLoadConst(2);
            code.emitBuildList(2);
        }

        private static void sum(BytecodeBuilder code, int a, int b) {
            code.emitLoadConst(a);
            code.emitStoreName("a");
            code.emitLoadName("a");
            code.emitLoadConst(b);
            code.emitAdd();
        }

        @Test
        void push_zlist() {
            assertEquals(List.of(1L, 2L, 7L), call("push", 2, code -> {
                list(code);
                sum(code, 3, 4);
            }));
        }

        @Test
        void append_zlist() {
            assertEquals(List.of(1L, 2L, 7L), call("append", 2, code -> {
                list(code);
                sum(code, 3, 4);
            }));
        }

        @Test
        void length_zlist() {
            assertEquals(2L, call("length", 1, NativeCallOfComputedValues::list));
        }

        @Test
        void length_zstring() {
            assertEquals(4L, call("length", 1, code -> {
                code.emitLoadConst("ab");
                code.emitLoadConst("🌍c");
                code.emitAdd();
            }));
        }

        @Test
        void length_zmap() {
            assertEquals(1L, call("length", 1, code -> {
                code.emitLoadConst("key");
                code.emitLoadConst(1);
                code.emitBuildMap(1);
            }));
        }

        @Test
        void str_zinteger() {
            assertEquals("42", call("str", 1, code -> sum(code, 40, 2)));
        }

        @Test
        void range_zinteger() {
            assertEquals(List.of(0L, 1L, 2L), call("range", 1, code -> sum(code, 1, 2)));
        }

        @Test
        void range_two_zintegers() {
            assertEquals(List.of(3L, 4L), call("range", 2, code -> {
                sum(code, 1, 2);
                sum(code, 2, 3);
            }));
        }
    }

    @Nested
    @DisplayName("TestNativeCallIntegration")
    class NativeCallIntegration {
        @Test
        void append_and_length() {
            assertEquals(3L, eval("let list = [1, 2]\nlist = list.append(3)\nlen(list)"));
        }

        @Test
        void str_conversion() {
            assertEquals("42", eval("str(42)"));
        }

        @Test
        void push_returns_new_list() {
            assertEquals(List.of(2L, 3L), machine.run(code -> {
                code.emitLoadConst(List.of(1, 2));
                code.emitStoreName("list");
                code.emitLoadName("list");
                code.emitLoadConst(3);
                code.emitCall("push", 2);
                code.emitStoreName("more");
                code.emitLoadName("list");
                code.emitCall("len", 1);
                code.emitLoadName("more");
                code.emitCall("len", 1);
                code.emitBuildList(2);
            }));
        }

        @Test
        void range_generation() {
            assertEquals(5L, eval("len(range(5))"));
        }
    }
}
