package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a contextual word is a keyword and when it is a name. */
class ContextualWordTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "action", "function", "func", "data", "entity", "contract", "enum", "interface", "protocol", "trait", "type",
        "type_alias", "module", "package", "event", "modifier", "struct", "external", "public", "private", "internal",
        "sealed", "secure", "pure", "view", "payable", "inline", "native", "async", "static", "immutable", "verified",
        "extends", "implements", "state", "storage", "persistent", "ledger", "method", "computed", "operator",
        "constructor", "require", "limit", "use", "import", "export", "from", "as", "to", "with", "print", "debug",
        "each", "foreach", "var", "match", "pattern", "case", "default", "where", "then", "emit", "on", "watch",
        "stream", "defer", "using", "atomic", "channel", "spawn", "verify", "assert", "revert", "seal", "protect",
        "restrict", "sandbox", "audit", "trail", "capability", "grant", "revoke", "validate", "sanitize", "inject",
        "throttle", "cache", "middleware", "auth", "log", "gc", "buffer", "simd", "screen", "component", "theme",
        "color", "canvas", "graphics", "animation", "clock", "exactly", "embedded", "find", "load", "tx", "is",
        "matches", "self", "delete", "super"})
    void everyContextualWordCanBeAVariable(String word) {
        String text = """
                let W = 1
                W = W + 1
                W.a[W] = f(W, [W], {W: W})
                action g(W, b = W) { return W }
                for each W in xs { W += 1 }
                print(W)
                x = W == 3 || W
                W.W()
                W -= 2
                """.replace("W", word);
        assertFalse(Parser.parse(text, "main.zx").hasErrors(), () -> Trees.reports(Parser.parse(text, "main.zx")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "let", "const", "if", "elif", "else", "while", "for", "in", "return", "break", "continue", "throw", "try",
        "catch", "finally", "true", "false", "null", "and", "or", "not", "lambda", "this", "await"})
    void reservedWordsAreNamesOnlyWhereAnyWordIsAllowed(String word) {
        assertEquals("1:5 '" + word + "' is a reserved word and cannot be a name",
                Trees.errors("let " + word + " = 1"));
        assertEquals("1:10 '" + word + "' is a reserved word and cannot be a name",
                Trees.errors("action f(" + word + ") { }"));
        assertEquals("x." + word + "(" + word + "=1)[{" + word + ": 2}]",
                Trees.program("x." + word + "(" + word + " = 1)[{" + word + ": 2}]"));
        assertEquals("", Trees.errors("data D { " + word + ": string }"));
    }

    @Test
    void wordsAreCaseSensitive() {
        assertEquals("(CONTRACT = (If + Print))", Trees.program("CONTRACT = If + Print"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            gc "collect"            @ Command(gc, ['collect'])
            emit Paid               @ Emit(Paid, [], -)
            state x                 @ StateVariable(STATE, x, -, -)
            verify x > 1            @ Verify([(x > 1)], -)
            print x                 @ print x
            print 1, "a"            @ print 1, 'a'
            print "x"               @ print 'x'
            print not x             @ print (not x)
            print !x                @ print (! x)
            print null              @ print null
            print if a then b else c @ print (a ? b : c)
            print                   @ print
            print;                  @ print
            revert                  @ Revert(-)
            """)
    void aWordBeforeAnOperandIsAKeyword(String text, String tree) {
        assertEquals(tree, Trees.program(text).strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            print - x               @ (print - x)
            print[1]                @ print[1]
            print.x                 @ print.x
            print in xs             @ (print in xs)
            print not in xs         @ (print not in xs)
            print is T              @ (print is T)
            state and x             @ (state && x)
            data matches p          @ (data matches p)
            data = 3                @ (data = 3)
            log > x                 @ (log > x)
            limit if c else d       @ (c ? limit : d)
            """)
    void aWordBeforeAnOperatorIsAName(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    @Test
    void aWordAloneInItsLineIsAName() {
        assertEquals("state; x", Trees.program("state\nx"));
        assertEquals("emit; Paid", Trees.program("emit\nPaid"));
        assertEquals("atomic; BlockStatement({x})", Trees.program("atomic\n{ x }"));
        assertEquals("print ; <x>", Trees.program("print\n(x)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            atomic { x }            @ Atomic({x})
            sandbox { x }           @ Sandbox(-, {x})
            tx { x }                @ Transaction({x})
            defer { x }             @ Defer({x})
            verify { a, b }         @ Verify([a, b], -)
            auth { x: 1 }           @ Command(auth, [])
            state {x: 1}            @ state{x: 1}
            """)
    void aWordBeforeABlockIsAKeywordIfItTakesOne(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            print(a, b)             @ print(a, b)
            print (a + b) * 2       @ print (<(a + b)> * 2)
            print (a), b            @ print <a>, b
            print(a) if c else print(b) @ (c ? print(a) : print(b))
            debug(x)                @ debug(x)
            debug (x).y             @ debug <x>.y
            require(a, "m")         @ require(a, 'm')
            require (a % 2) == 0, "odd" @ Require((<(a % 2)> == 0), 'odd', -)
            verify (a % 2) == 0, "odd" @ Verify([(<(a % 2)> == 0)], 'odd')
            assert(c, m)            @ assert(c, m)
            assert (c) || d         @ Assert((<c> || d), -)
            revert("m")             @ revert('m')
            seal(x)                 @ seal(x)
            protect(f, {a: 1}, "s") @ protect(f, {a: 1}, 's')
            limit(1000)             @ limit(1000)
            using (r = f()) { x }   @ Using(r, f(), {x})
            using(x)                @ using(x)
            sandbox ({a: 1}) { x }  @ Sandbox({a: 1}, {x})
            sandbox(x)              @ sandbox(x)
            emit(x)                 @ emit(x)
            state(x)                @ state(x)
            watch(x)                @ watch(x)
            watch (a + b) => { c }  @ Watch(<(a + b)>, {c})
            export(x)               @ ExportNames([NamedItem(x, -)])
            spawn(f)                @ spawn(f)
            print(x)                @ print(x)
            """)
    void aWordBeforeAParenthesisLooksBehindIt(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    @Test
    void aCallEndsAtTheEndOfItsStatement() {
        assertEquals("print(a); b", Trees.program("print(a)\nb"));
        assertEquals("print(a); b", Trees.program("print(a); b"));
        assertEquals("print <a>.b", Trees.program("print(a)\n.b"));
        assertEquals("BlockStatement({print(a)})", Trees.program("{ print(a) }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            channel<integer> c      @ Channel(integer, -, c)
            channel<integer>[5] c   @ Channel(integer, 5, c)
            channel<integer> c = 5  @ Channel(integer, 5, c)
            channel c               @ Channel(-, -, c)
            log >> "f"              @ LogRedirect('f')
            use * from "p"          @ Use(USE, Path(p, true), Wildcard())
            use {a} from "p"        @ Use(USE, Path(p, true), Names([NamedItem(a, -)]))
            import {a} from "p"     @ Use(IMPORT, Path(p, true), Names([NamedItem(a, -)]))
            export {a}              @ ExportNames([NamedItem(a, -)])
            var {a} = m             @ Let(VAR, [Binding(Mapping([Entry(a, a)]), -, VALUE, m)])
            var [a, b] = m          @ Let(VAR, [Binding(Sequence([a, b], -, false), -, VALUE, m)])
            var[a] = m              @ (var[a] = m)
            """)
    void someWordsAreKeywordsBeforeOneSign(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            match x { _ => 1 }          @ Match(false, x, [MatchArm([Wildcard()], -, => 1)])
            match (x) { _ => 1 }        @ Match(false, <x>, [MatchArm([Wildcard()], -, => 1)])
            match (x).y { _ => 1 }      @ Match(false, <x>.y, [MatchArm([Wildcard()], -, => 1)])
            match (x) + 1 { _ => 1 }    @ Match(false, (<x> + 1), [MatchArm([Wildcard()], -, => 1)])
            match [a, b] { _ => 1 }     @ Match(false, [a, b], [MatchArm([Wildcard()], -, => 1)])
            match {k: 1} { _ => 1 }     @ Match(false, {k: 1}, [MatchArm([Wildcard()], -, => 1)])
            pattern x { _ => 1 }        @ Match(true, x, [MatchArm([Wildcard()], -, => 1)])
            match(x)                    @ match(x)
            match[0]                    @ match[0]
            match = 1                   @ (match = 1)
            match(x) + 1                @ (match(x) + 1)
            y = match x { _ => 1 }      @ (y = Match(false, x, [MatchArm([Wildcard()], -, => 1)]))
            y = match (x) { _ => 1 }    @ (y = Match(false, <x>, [MatchArm([Wildcard()], -, => 1)]))
            y = match(x)                @ (y = match(x))
            y = match.x                 @ (y = match.x)
            y = match(x) + {a: 1}       @ (y = (match(x) + {a: 1}))
            y = match(x) ? {a: 1} : {}  @ (y = (match(x) ? {a: 1} : {}))
            y = c ? match(x) : z        @ (y = (c ? match(x) : z))
            y = [match(x), match]       @ (y = [match(x), match])
            y = if match then a else b  @ (y = (match ? a : b))
            if match(x) { y }           @ If([Branch(match(x), {y})], -)
            while pattern { y }         @ While(pattern, {y})
            """)
    void matchIsAKeywordBeforeASubject(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            action(x) { x }             @ ACTION(x) {x}
            function(x) { x }           @ ACTION(x) {x}
            action(x) -> T { x }        @ ACTION(x) -> T {x}
            action(x) => x              @ ACTION(x) => x
            action(x): x                @ ACTION(x) :{x}
            action async (x) { x }      @ async ACTION(x) {x}
            async action(x) { x }       @ async ACTION(x) {x}
            async function(x) { x }     @ async ACTION(x) {x}
            async (x) => x              @ async ARROW(x) => x
            async x => x                @ async ARROW(x) => x
            action(x)                   @ action(x)
            action                      @ action
            c ? action(x) : y           @ (c ? action(x) : y)
            """)
    void actionIsALiteralBeforeParametersAndABody(String text, String tree) {
        assertEquals(tree, Trees.expression(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            find "t.zx"                 @ Find('t.zx')
            find (x)                    @ find(x)
            load env.HOME               @ Load(env.HOME, -)
            load key from "f"           @ Load(key, 'f')
            load(x)                     @ load(x)
            sanitize i as html          @ Sanitize(i, html)
            sanitize(i)                 @ sanitize(i)
            contract Token(5)           @ Token(5)
            """)
    void someWordsStartExpressions(String text, String tree) {
        assertEquals(tree, Trees.expression(text));
        assertEquals(tree, Trees.program(text));
    }

    @Test
    void modifiersNeedADeclaration() {
        assertEquals("(view = 1); public(x)", Trees.program("view = 1\npublic(x)"));
        assertEquals("1:8 expected a declaration after 'public'", Trees.errors("public x = 1"));
        assertEquals("Function(Prefix([], [PUBLIC, PURE]), ACTION, -, f, [], -, [], -, {x})",
                Trees.program("public pure action f() { x }"));
        assertEquals("Function(Prefix([], [PRIVATE, VIEW, ASYNC]), FUNC, -, f, [], -, [], -, {x})",
                Trees.program("private func view async f() { x }"));
        assertEquals("Function(Prefix([], []), ACTION, -, view, [x], -, [], -, {x})",
                Trees.program("action view(x) { x }"));
    }
}
