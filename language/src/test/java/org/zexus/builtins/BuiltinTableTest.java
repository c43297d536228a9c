package org.zexus.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zexus.builtins.declare.Signature;
import org.zexus.language.Program;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinParameter;
import org.zexus.runtime.builtin.ParameterKind;
import org.zexus.runtime.value.Kind;

/** The table of builtins as a whole. */
class BuiltinTableTest {
    static Stream<BuiltinDescriptor> functions() {
        return Builtins.TABLE.functionNames()
                .stream()
                .map(Builtins.TABLE::function)
                .filter(Objects::nonNull);
    }

    static Stream<BuiltinDescriptor> methods() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Builtins.TABLE.methodNames(kind)
                        .stream()
                        .map(name -> Builtins.TABLE.method(kind, name)));
    }

    @Test
    void everyBuiltinIsDescribed() {
        for (BuiltinDescriptor builtin : Stream.concat(functions(), methods()).toList()) {
            assertTrue(builtin.documentation().endsWith("."), builtin.name());
            assertFalse(builtin.documentation().contains("\n"), builtin.name());
            int parameters = builtin.parameterNames().size();
            assertTrue(builtin.maxArguments() == BuiltinDescriptor.ANY || builtin.maxArguments() == parameters,
                    builtin.name());
            assertEquals(parameters, builtin.parameterNames().stream().distinct().count(), builtin.name());
        }
    }

    /** Too many and too few arguments are the same kind of error everywhere, and no builtin runs with them. */
    @ParameterizedTest
    @MethodSource("functions")
    void wrongNumbersOfArgumentsAreErrors(BuiltinDescriptor builtin) {
        if (builtin.minArguments() > 0) {
            assertTrue(
                    Program.error(builtin.name() + "()").startsWith("ArgumentError: " + builtin.name() + " expects "));
        }
        if (builtin.maxArguments() != BuiltinDescriptor.ANY) {
            String tooMany = "0, ".repeat(builtin.maxArguments()) + "0";
            assertTrue(Program.error("let f = " + builtin.name() + "\nf(" + tooMany + ")")
                    .startsWith("ArgumentError: " + builtin.name() + " expects "));
        }
    }

    @Test
    void argumentsByName() {
        assertEquals("[2, [1, 2], axc]", Program.value(
                "[round(number = 2.4), slice([1, 2, 3], start = 0, end = 2), \"abc\".replace(old = \"b\", new = \"x\")]"));
        assertEquals("ArgumentError: len has no parameter 'list'", Program.error("len(list = [])"));
    }

    @Test
    void aDeclarationOfTheProgramHidesABuiltin() {
        assertEquals("mine", Program.value("action len(x) { return \"mine\" }\nlen([])"));
    }

    @Test
    void signatures() {
        var any = List.of(ParameterKind.ANY);
        var parameters = List.of(
                new BuiltinParameter("list", List.of(ParameterKind.LIST, ParameterKind.STRING), false, false),
                new BuiltinParameter("start", any, true, false), new BuiltinParameter("more", any, false, true));
        assertEquals(new Signature(List.of("slice", "cut"), parameters, 1, -1),
                Signature.parse("slice|cut(list: list|string, start?, ...more)"));
        assertThrows(IllegalArgumentException.class, () -> Signature.parse("f(a: nothing)"));
        assertEquals(new Signature(List.of("f"), List.of(), 0, 0), Signature.parse("f()"));
        assertThrows(IllegalArgumentException.class, () -> Signature.parse("f(a?, b)"));
        assertThrows(IllegalArgumentException.class, () -> Signature.parse("f(...a, b)"));
        assertThrows(IllegalArgumentException.class, () -> Signature.parse("f"));
    }
}
