package org.zexus.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Errors and warnings that are found before a program runs. */
class CompileErrorTest {
    private static void expect(String text, String... diagnostics) {
        assertEquals(List.of(diagnostics), Compiled.diagnostics(text));
    }

    @Test
    void constantsCannotBeAssigned() {
        expect("const c = 1\nc = 2", "2:1 ConstError: Cannot reassign const variable 'c'");
        expect("const c = 1\nc += 2", "2:1 ConstError: Cannot reassign const variable 'c'");
        expect("immutable c = 1\nc = 2", "2:1 ConstError: Cannot reassign const variable 'c'");
    }

    @Test
    void constantsCannotBeDeclaredAgainInTheirScope() {
        expect("const c = 1\nlet c = 2", "2:5 ConstError: Cannot reassign const variable 'c'");
        expect("const c = 1\nfor c in [1] { }", "2:5 ConstError: Cannot reassign const variable 'c'");
        expect("const c = 1\naction c() { }", "2:8 ConstError: Cannot reassign const variable 'c'");
    }

    @Test
    void innerFunctionsCannotAssignConstantsEvenAboveThem() {
        expect("action f() { c = 2 }\nconst c = 1", "1:14 ConstError: Cannot reassign const variable 'c'");
    }

    @Test
    void innerFunctionsMayDeclareTheirOwn() {
        expect("const c = 1\naction f() { let c = 2; c = 3 }");
    }

    @Test
    void contentsOfConstantsMayChange() {
        expect("const c = [1]\nc[0] = 2");
    }

    @Test
    void aVariableIsConstantFromTheImmutableStatementOn() {
        expect("let x = 1\nx = 2\nimmutable x\nx = 3", "4:1 ConstError: Cannot reassign const variable 'x'");
    }

    @Test
    void membersHaveOneDeclaration() {
        expect(
                "entity E { a: 1\n action f() { } }\naction E.f() { }",
                "3:10 SyntaxError: E already has a member 'f'");
    }

    @Test
    void methodsAreAddedToTypesOfTheSameScopeOnly() {
        expect("action E.f() { }", "1:8 NameError: no data, entity or contract type 'E' is declared here");
    }

    @Test
    void viewActionsCannotAssignState() {
        expect(
                "contract C { state n = 0\n action view f() { n = 1 }\n action pure g() { this.n = 1 } }",
                "2:20 ImmutableError: a view or pure action cannot assign state",
                "3:20 ImmutableError: a view or pure action cannot assign state");
    }

    @Test
    void nativeFunctionsAreRejected() {
        expect("native action f() { }", "1:15 UnsupportedError: 'native' is not supported");
    }

    @Test
    void typesCannotExtendThemselves() {
        assertEquals(
                "TypeError: 'A' extends itself",
                Compiled.diagnostics("data A extends B { }\ndata B extends A { }").getFirst().substring(4));
    }

    @Test
    void decoratorsAreForMethods() {
        expect("@cached\naction f() { }", "1:1 SyntaxError: '@cached' is for methods");
        expect("entity E { @fast\n action f() { } }", "1:12 SyntaxError: unknown decorator '@fast'");
        expect("entity E { a: 1\n @cached action f() { } }\n@logged action E.g() { }");
    }

    @Test
    void guardsMustBeDeclared() {
        expect(
                "contract C { action f() ready { } }\naction g() ready { }",
                "1:25 NameError: no modifier 'ready' is declared here",
                "2:12 NameError: no modifier 'ready' is declared here");
    }

    @Test
    void functionsInsideMethodsHaveNoGuards() {
        expect(
                "contract C { modifier ok { }\n action f() { action g() ok { return 1 }\n return g() } }",
                "2:26 NameError: no modifier 'ok' is declared here");
    }

    @Test
    void superIsForReadingMembers() {
        String refused = " SyntaxError: 'super' can only be used to call a method or to read a field";
        expect("let s = super", "1:9" + refused);
        expect("let s = super[0]", "1:9" + refused);
        expect("data A { x: 1\n action f() { super.x = 1 } }", "2:15" + refused);
        expect("data A { x: 1\n action f() { super.x += 1 } }", "2:15" + refused);
        expect("data A { x: 1\n action f() { [super.x] = [1] } }", "2:16" + refused);
        expect("data A { x: 1\n action f() { delete super.x } }", "2:22" + refused);
        expect("data A { x: 1\n action f() { seal super.x } }", "2:20" + refused);
        expect("data A { x: 1\n action f() { watch super.x { print(1) } } }", "2:21" + refused);
        expect("data A { x: 1\n action f() { spawn super.f() } }", "2:21" + refused);
        expect("let super = 1\nprint(super)");
    }

    @Test
    void typesDoNotExtendThemselves() {
        expect("data A extends B { }\ndata B extends A { }\ndata C extends A { }",
                "1:1 TypeError: 'A' extends itself", "2:1 TypeError: 'B' extends itself");
    }

    @Test
    void statementsThatNeverRunAreChecked() {
        expect("while false { emit Paid(sum = 1) }", "1:15 SyntaxError: 'emit' takes arguments by place only");
    }

    @Test
    void functionsMayBeTooLarge() {
        String variables = IntStream.range(0, 70_000)
                .mapToObj(i -> "let v" + i + " = 1\n")
                .collect(Collectors.joining());
        expect("action f() {\n" + variables + "}",
                "1:1 SyntaxError: the function is too large: it needs too many variables or operands");
        expect(variables);
    }

    @Test
    void exportsStandAtModuleLevel() {
        expect("action f() { export f }", "1:14 SyntaxError: 'export' inside a function");
    }

    @Test
    void exportedNamesNobodyDeclaresAreWarnedOf() {
        expect("export {a, b}\nlet b = 1", "1:9 Warning: 'a' is exported, but not declared");
        expect("use \"./lib\"\nexport a");
    }
}
