package org.zexus.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;

/** What names mean: locals, captured variables, module-level names, members. */
class ResolutionTest {
    private static String code(String text, String name) {
        return Compiled.listing(Compiled.function(text, name));
    }

    @Test
    void aDeclarationBeforeTheUseIsMeant() {
        String code = code("let x = 1\naction f() { let x = 2; return x }", "f");
        assertTrue(code.contains("LOAD_LOCAL x"), code);
    }

    @Test
    void theValueOfADeclarationIsEvaluatedBeforeItsNameIsVisible() {
        String code = code("let x = 1\naction f() { let x = x + 1; return x }", "f");
        assertTrue(code.startsWith("0 LOAD_NAME x"), code);
        assertTrue(code.contains("STORE_LOCAL x"), code);
    }

    @Test
    void anEnclosingDeclarationBeatsALaterOneOfTheFunction() {
        String code = code("action f() { print(x); let x = 2 }\nlet x = 1", "f");
        assertTrue(code.startsWith("0 LOAD_NAME x"), code);
    }

    @Test
    void aLaterDeclarationOfTheFunctionIsMeantWhenNothingElseIs() {
        String code = code("action f() { print(x); let x = 2 }", "f");
        assertTrue(code.startsWith("0 LOAD_LOCAL x"), code);
    }

    @Test
    void blocksDoNotOpenScopes() {
        String code = code("action f(c) { if c { let x = 1 } return x }", "f");
        assertTrue(code.contains("LOAD_LOCAL x"), code);
    }

    @Test
    void aCatchVariableIsVisibleInItsBlockOnly() {
        String code = code("action f() { try { g() } catch (e) { print(e) } return e }", "f");
        assertTrue(code.contains("LOAD_LOCAL e"), code);
        assertTrue(code.contains("LOAD_NAME e"), code);
    }

    @Test
    void aCatchClauseWithoutNameBindsError() {
        String code = code("action f() { try { g() } catch { print(error) } }", "f");
        assertTrue(code.contains("LOAD_LOCAL error"), code);
    }

    @Test
    void aDeclarationInACatchBlockHidesItsVariableFromThereOn() {
        String code = code("action f() { try { g() } catch (e) { print(e); let e = 1; print(e) } return e }", "f");
        Bytecode function = Compiled.function(
                "action f() { try { g() } catch (e) { print(e); let e = 1; print(e) } return e }",
                "f");
        assertEquals(2, function.localNames().stream().filter("e"::equals).count(), code);
        assertFalse(code.contains("LOAD_NAME e"), code);
    }

    @Test
    void onlyVariablesThatClosuresUseBecomeCells() {
        Bytecode outer = Compiled.function("action f() { let a = 1; let b = 2; return () => a }", "f");
        String code = Compiled.listing(outer);
        assertTrue(code.contains("NEW_CELL a"), code);
        assertTrue(code.contains("STORE_LOCAL b"), code);
    }

    @Test
    void functionsInBetweenHandCellsOn() {
        String text = "action f() { let a = 1; action g() { action h() { a += 1 }\nreturn h }\nreturn g }";
        assertEquals(Set.of("a"), Compiled.captures(Compiled.function(text, "g")));
        assertEquals(Set.of("a"), Compiled.captures(Compiled.function(text, "h")));
        assertFalse(Compiled.function(text, "h").captures().getFirst().fromParentLocal());
    }

    @Test
    void functionsAreBoundOnEntryToTheirBlock() {
        String code = code("action f() { g(); action g() { }\n if true { h(); action h() { } } }", "f");
        assertTrue(code.startsWith("0 BUILD_LAMBDA <g>\n1 STORE_LOCAL g\n2 LOAD_LOCAL g\n3 CALL_TOP 0"), code);
        assertTrue(code.indexOf("BUILD_LAMBDA <h>") < code.indexOf("LOAD_LOCAL h"), code);
    }

    @Test
    void aSecondDeclarationRebindsWhereItStands() {
        String code = Compiled.main("action f() { 1 }\nf()\naction f() { 2 }");
        assertTrue(code.indexOf("BUILD_LAMBDA") < code.indexOf("CALL_NAME f"), code);
        assertTrue(code.lastIndexOf("BUILD_LAMBDA") > code.indexOf("CALL_NAME f"), code);
    }

    @Test
    void assigningAnUndeclaredNameCreatesALocalVariableWithAWarning() {
        String text = "action f() { total = 1; return () => total }";
        assertTrue(code(text, "f").contains("NEW_CELL total"));
        assertEquals(
                List.of("1:14 Warning: assignment to undeclared 'total' creates a variable of this function"),
                Compiled.diagnostics(text));
    }

    @Test
    void assigningAModuleLevelNameFromAFunctionChangesIt() {
        String code = code("n = 1\naction f() { n = 2 }", "f");
        assertTrue(code.contains("STORE_NAME n"), code);
        assertEquals(List.of(), Compiled.diagnostics("n = 1\naction f() { n = 2 }"));
    }

    @Test
    void aParameterHidesStateOfTheContract() {
        String text = "contract C { state n = 0\n action f(n) { n = 1 }\n action g() { n = 1 } }";
        assertTrue(code(text, "f").contains("STORE_LOCAL n"));
        assertTrue(code(text, "g").contains("SET_ATTR n"));
    }

    @Test
    void inheritedStateIsVisibleByBareName() {
        String text = "contract A { state n = 0\n action up() { n += 1 } }\ncontract B extends A { action f() { up(); return n } }";
        String code = code(text, "f");
        assertTrue(code.startsWith("0 LOAD_LOCAL this\n1 CALL_METHOD up, 0"), code);
        assertTrue(code.contains("GET_ATTR"), code);
    }

    @Test
    void fieldsOfDataAreNotVisibleByBareNameInMethods() {
        String code = code("data P { x: number\n action f() { return x } }", "f");
        assertTrue(code.startsWith("0 LOAD_NAME x"), code);
    }

    @Test
    void fieldsOfDataAreVisibleInComputedFields() {
        String code = code("data P { x: number\n computed twice => x * 2 }", "twice");
        assertTrue(code.startsWith("0 LOAD_LOCAL this\n1 LOAD_CONST \"x\"\n2 GET_ATTR"), code);
    }

    @Test
    void selfIsTheInstanceUnlessDeclared() {
        String text = "entity E { a: 1\n action f() { return self }\n action g(self) { return () => self } }";
        assertTrue(code(text, "f").startsWith("0 LOAD_LOCAL this"));
        assertTrue(code(text, "g").contains("NEW_CELL self"));
    }

    @Test
    void closuresInMethodsCaptureTheInstance() {
        String text = "entity E { a: 1\n action f() { return () => this.a } }";
        assertEquals(Set.of("this"), Compiled.captures(Compiled.function(text, "")));
    }

    @Test
    void deferredBlocksDeclareInTheFunctionAroundThem() {
        String text = "action f() { defer { let x = 1 }\n return () => x }";
        assertTrue(code(text, "f").contains("NEW_CELL x"));
    }

    @Test
    void moduleBlocksAreModuleScopes() {
        Bytecode module = Compiled.function("module M { let a = 1; action f() { return a } }", "M");
        assertEquals(List.of("f", "a"), module.declaredNames());
        assertTrue(Compiled.listing(Compiled.function("module M { let a = 1; action f() { return a } }", "f"))
                .contains("LOAD_NAME a"));
    }
}
