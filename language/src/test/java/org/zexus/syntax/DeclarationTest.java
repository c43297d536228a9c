package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of declaration and of member. */
class DeclarationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`',
            textBlock = """
                    action f() { }                 @ Function(Prefix([], []), ACTION, -, f, [], -, [], -, {})
                    function f(a, b = 1) { }       @ Function(Prefix([], []), FUNCTION, -, f, [a, b = 1], -, [], -, {})
                    func f(a: T?, ...b) -> R { }   @ Function(Prefix([], []), FUNC, -, f, [a: T?, ...b], R, [], -, {})
                    action f a, b { }              @ Function(Prefix([], []), ACTION, -, f, [a, b], -, [], -, {})
                    action f: x                    @ Function(Prefix([], []), ACTION, -, f, [], -, [], -, :{x})
                    action f(x) = x + 1            @ Function(Prefix([], []), ACTION, -, f, [x], -, [], -, => (x + 1))
                    action f() limit 100 { }       @ Function(Prefix([], []), ACTION, -, f, [], -, [], 100, {})
                    action f(x) atLeast(x) only { } @ Function(Prefix([], []), ACTION, -, f, [x], -, [Guard(atLeast, [x]), Guard(only, [])], -, {})
                    action T.m(x) { this }         @ Function(Prefix([], []), ACTION, T, m, [x], -, [], -, {this})
                    action protect f() { }         @ Function(Prefix([], [PROTECT]), ACTION, -, f, [], -, [], -, {})
                    async action f() { }           @ Function(Prefix([], [ASYNC]), ACTION, -, f, [], -, [], -, {})
                    action g = m.f                 @ Alias(Prefix([], []), action, g, m.f)
                    external action f(a) -> T from "lib" @ External(Prefix([], []), f, [a], T, 'lib')
                    external function f            @ External(Prefix([], []), f, -, -, -)
                    external f                     @ External(Prefix([], []), f, -, -, -)
                    enum E { A, B = 5, C = "x" }   @ Enumeration(Prefix([], []), E, [Constant(A, -), Constant(B, 5), Constant(C, 'x')])
                    enum E { }                     @ Enumeration(Prefix([], []), E, [])
                    enum E = a.E                   @ Alias(Prefix([], []), enum, E, a.E)
                    type_alias Id = integer        @ TypeAlias(Prefix([], []), Id, [], integer)
                    type Pair<A, B> = Map<A, B>    @ TypeAlias(Prefix([], []), Pair, [A, B], Map<A, B>)
                    event Login(user, at: T)       @ Event(Prefix([], []), Login, [user, at: T], -)
                    event Login                    @ Event(Prefix([], []), Login, -, -)
                    event Login { user: T }        @ Event(Prefix([], []), Login, -, [Field([], NONE, user, T, -, -)])
                    module M { x }                 @ Module(Prefix([], []), module, [M], {x})
                    package a.b.c { x }            @ Module(Prefix([], []), package, [a, b, c], {x})
                    interface I = a.I              @ Alias(Prefix([], []), interface, I, a.I)
                    """)
    void declarations(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    @Test
    void decorators() {
        assertEquals(
                "Function(Prefix([Decorator(logged, []), Decorator(cached, [1, ttl=5])], [PUBLIC]), ACTION, -, f, [], "
                        + "-, [], -, {})",
                Trees.program("@logged\n@cached(1, ttl = 5) public action f() { }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`',
            textBlock = """
                    data P { }                         @ Data(Prefix([], []), false, false, P, [], Heritage([], []), [])
                    data immutable P { }               @ Data(Prefix([], []), true, false, P, [], Heritage([], []), [])
                    data verified immutable P { }      @ Data(Prefix([], []), true, true, P, [], Heritage([], []), [])
                    data Box<T, U> extends A<T> implements B, C { } @ Data(Prefix([], []), false, false, Box, [T, U], Heritage([A<T>], [B, C]), [])
                    entity P extends Q { }             @ Entity(Prefix([], []), P, Heritage([Q], []), [])
                    contract C implements I { }        @ Contract(Prefix([], []), C, Heritage([], [I]), [])
                    contract C = a.C                   @ Alias(Prefix([], []), contract, C, a.C)
                    interface I { }                    @ Interface(Prefix([], []), interface, I, [], Heritage([], []), [])
                    protocol I<T> extends J { }        @ Interface(Prefix([], []), protocol, I, [T], Heritage([J], []), [])
                    trait I { }                        @ Interface(Prefix([], []), trait, I, [], Heritage([], []), [])
                    """)
    void types(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    private static String members(String body) {
        String tree = Trees.program("contract C {" + body + "}");
        String head = "Contract(Prefix([], []), C, Heritage([], []), [";
        return tree.substring(head.length(), tree.length() - 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            x                          @ Field([], NONE, x, -, -, -)
            x: T                       @ Field([], NONE, x, T, -, -)
            x: T = 1                   @ Field([], NONE, x, T, 1, -)
            x = 1                      @ Field([], NONE, x, -, 1, -)
            x: T = 18 require x >= 0   @ Field([], NONE, x, T, 18, (x >= 0))
            x: string require len(x) > 1 @ Field([], NONE, x, string, -, (len(x) > 1))
            x: Map<K, List<V>>         @ Field([], NONE, x, Map<K, List<V>>, -, -)
            x: T? = null               @ Field([], NONE, x, T?, null, -)
            x: 0                       @ Field([], NONE, x, -, 0, -)
            x: -1                      @ Field([], NONE, x, -, (- 1), -)
            x: "a"                     @ Field([], NONE, x, -, 'a', -)
            x: []                      @ Field([], NONE, x, -, [], -)
            x: {a: 1}                  @ Field([], NONE, x, -, {a: 1}, -)
            x: true                    @ Field([], NONE, x, -, true, -)
            x: null                    @ Field([], NONE, x, -, null, -)
            x: f(1)                    @ Field([], NONE, x, -, f(1), -)
            x: a.b(1)                  @ Field([], NONE, x, -, a.b(1), -)
            if: T                      @ Field([], NONE, if, T, -, -)
            state: T                   @ Field([], NONE, state, T, -, -)
            data = 1                   @ Field([], NONE, data, -, 1, -)
            private x: T               @ Field([PRIVATE], NONE, x, T, -, -)
            private state x = 1        @ Field([PRIVATE], STATE, x, -, 1, -)
            state x                    @ Field([], STATE, x, -, -, -)
            state x: T = 1             @ Field([], STATE, x, T, 1, -)
            data x = 1                 @ Field([], DATA, x, -, 1, -)
            data x: T                  @ Field([], DATA, x, T, -, -)
            ledger x = 1               @ Field([], LEDGER, x, -, 1, -)
            let x = 1                  @ Field([], LET, x, -, 1, -)
            const x = 1                @ Field([], CONST, x, -, 1, -)
            persistent x = 1           @ Field([], PERSISTENT, x, -, 1, -)
            persistent storage x: T    @ Field([], PERSISTENT_STORAGE, x, T, -, -)
            state { a: 1, b = 2 }      @ FieldGroup([Field([], STATE, a, -, 1, -), Field([], STATE, b, -, 2, -)])
            data { a: T; b: U }        @ FieldGroup([Field([], DATA, a, T, -, -), Field([], DATA, b, U, -, -)])
            """)
    void fields(String text, String tree) {
        assertEquals(tree, members(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`',
            textBlock = """
                    action f(x) { }        @ Method(Function(Prefix([], []), ACTION, -, f, [x], -, [], -, {}))
                    private action view f() { } @ Method(Function(Prefix([], [PRIVATE, VIEW]), ACTION, -, f, [], -, [], -, {}))
                    method f() { }         @ Method(Function(Prefix([], []), METHOD, -, f, [], -, [], -, {}))
                    f(x) -> T { }          @ Method(Function(Prefix([], []), BARE, -, f, [x], T, [], -, {}))
                    if() { }               @ Method(Function(Prefix([], []), BARE, -, if, [], -, [], -, {}))
                    state() { }            @ Method(Function(Prefix([], []), BARE, -, state, [], -, [], -, {}))
                    constructor(x) { }     @ Method(Function(Prefix([], []), CONSTRUCTOR, -, constructor, [x], -, [], -, {}))
                    computed sum => a + b  @ Computed(sum, => (a + b))
                    computed sum = a       @ Computed(sum, => a)
                    operator + (o) { o }   @ Operator(+, [o], {o})
                    operator >= (o) { o }  @ Operator(>=, [o], {o})
                    operator ** (o) { o }  @ Operator(**, [o], {o})
                    operator [](i) { i }   @ Operator([], [i], {i})
                    modifier only(n) { n } @ Guard(only, [n], {n})
                    modifier only { x }    @ Guard(only, [], {x})
                    event Paid(a)          @ Nested(Event(Prefix([], []), Paid, [a], -))
                    enum E { A }           @ Nested(Enumeration(Prefix([], []), E, [Constant(A, -)]))
                    data P { x: T }        @ Nested(Data(Prefix([], []), false, false, P, [], Heritage([], []), [Field([], NONE, x, T, -, -)]))
                    data P extends Q { }   @ Nested(Data(Prefix([], []), false, false, P, [], Heritage([Q], []), []))
                    data immutable P { }   @ Nested(Data(Prefix([], []), true, false, P, [], Heritage([], []), []))
                    entity P { }           @ Nested(Entity(Prefix([], []), P, Heritage([], []), []))
                    watch x => { y }       @ Reaction(Watch(x, {y}))
                    watch x { y }          @ Reaction(Watch(x, {y}))
                    require(x > 0, "m")    @ Policy(require((x > 0), 'm'))
                    protect f              @ Policy(Command(protect, [f]))
                    """)
    void members(String text, String tree) {
        assertEquals(tree, members(text));
    }

    @Test
    void membersAreSeparatedByCommasSemicolonsOrLineBreaks() {
        assertEquals("Field([], NONE, a, T, -, -), Field([], NONE, b, U?, -, -), Field([], NONE, c, -, 1, -), "
                + "Field([], NONE, d, -, -, -), Method(Function(Prefix([], []), BARE, -, e, [], -, [], -, {})), "
                + "Field([], NONE, f, -, -, -)",
                members("a: T, b: U?\n c: 1; d\n e() { } f"));
    }

    @Test
    void commasInTheSuiteOfAMethodBelongToTheSuite() {
        assertEquals(
                "Method(Function(Prefix([], []), BARE, -, f, [], -, [], -, :{print a, b})), Field([], NONE, c, T, -, -)",
                members("f(): print a, b\n c: T"));
    }

    @Test
    void colonSuites() {
        assertEquals("Data(Prefix([], []), false, false, P, [], Heritage([], []), [Field([], NONE, x, T, -, -), "
                + "Method(Function(Prefix([], []), BARE, -, f, [], -, [], -, :{x}))]); y",
                Trees.program("data P:\n    x: T\n    f():\n        x\ny"));
        assertEquals("Enumeration(Prefix([], []), E, [Constant(A, -), Constant(B, 2)])",
                Trees.program("enum E:\n  A\n  B = 2"));
        assertEquals("Contract(Prefix([], []), C, Heritage([], []), [Nested(Data(Prefix([], []), false, false, P, [], "
                + "Heritage([], []), [Field([], NONE, x, T, -, -)])), Field([], STATE, y, -, -, -)])",
                Trees.program("contract C:\n  data P:\n    x: T\n  state y"));
    }

    @Test
    void functionsOfInterfacesNeedNoBody() {
        assertEquals(
                "Interface(Prefix([], []), interface, Shape, [], Heritage([], []), [Method(Function(Prefix([], []), "
                        + "ACTION, -, area, [], -, [], -, -)), Method(Function(Prefix([], []), BARE, -, scale, [by], T, [], -, -)), "
                        + "Field([], NONE, name, T, -, -)])",
                Trees.program("interface Shape { action area()\n scale(by) -> T, name: T }"));
    }
}
