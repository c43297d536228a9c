package org.zexus.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The code of representative declarations and whole bodies, instruction by instruction. */
class GeneratedDeclarationsTest {
    @Test
    void annotationsAreChecked() {
        assertEquals("""
                0 LOAD_CONST 5
                1 DUP
                2 IS_NULL
                3 JUMP_IF_TRUE 5
                4 CHECK_KIND integer, x
                5 STORE_NAME x
                6 LOAD_CONST null
                7 DUP
                8 DUP
                9 IS_NULL
                10 JUMP_IF_TRUE 12
                11 CHECK_KIND integer, x
                12 STORE_NAME x
                13 RETURN
                """, Compiled.main("""
                let x: integer? = 5
                x = null
                """));
    }

    @Test
    void defaultsAndCells() {
        assertEquals("""
                0 NEW_CELL b
                1 NEW_CELL c
                2 JUMP_IF_GIVEN b, 6
                3 LOAD_LOCAL a
                4 STORE_CELL b
                5 JUMP 8
                6 LOAD_LOCAL b
                7 STORE_CELL b
                8 BUILD_LAMBDA <>
                9 STORE_LOCAL g
                10 LOAD_LOCAL g
                11 RETURN
                """, Compiled.listing(Compiled.function("""
                action f(a, b = a, ...c) { let g = () => b + c
                 return g }
                """, "f")));
    }

    @Test
    void contractState() {
        assertEquals("""
                0 LOAD_LOCAL this
                1 LOAD_LOCAL n
                2 CALL_METHOD modifier ok, 1
                3 POP
                4 LOAD_LOCAL this
                5 DUP
                6 LOAD_CONST "s"
                7 GET_ATTR
                8 LOAD_LOCAL n
                9 ADD
                10 SET_ATTR s
                11 POP
                12 LOAD_LOCAL this
                13 LOAD_LOCAL this
                14 LOAD_CONST "s"
                15 GET_ATTR
                16 SET_ATTR s
                17 POP
                18 LOAD_LOCAL this
                19 LOAD_LOCAL n
                20 CALL_METHOD of, 1
                21 RETURN
                """, Compiled.listing(Compiled.function("""
                contract T { state s = 0
                  modifier ok(n) { require(n > 0) }
                  action move(n) ok(n) { s += n; this.s = s; return of(n) }
                  action of(n) { return s } }
                """, "move")));
    }

    @Test
    void imports() {
        assertEquals("""
                0 LOAD_MODULE ./m
                1 DUP
                2 GET_EXPORT a
                3 STORE_NAME b
                4 DUP
                5 GET_EXPORT c
                6 STORE_NAME c
                7 POP
                8 LOAD_MODULE ./n
                9 STORE_NAME n
                10 LOAD_MODULE math
                11 IMPORT_ALL
                12 LOAD_CONST null
                13 RETURN
                """, Compiled.main("""
                use {a as b, c} from "./m"
                use "./n" as n
                use "math"
                """));
    }

    @Test
    void destructuring() {
        assertEquals("""
                0 CALL_NAME g, 0
                1 EXPECT_LIST
                2 STORE_LOCAL $0
                3 LOAD_LOCAL $0
                4 LOAD_CONST 0
                5 INDEX
                6 STORE_LOCAL a
                7 LOAD_LOCAL $0
                8 LOAD_CONST 1
                9 INDEX
                10 EXPECT_LIST
                11 STORE_LOCAL $2
                12 LOAD_LOCAL $2
                13 LOAD_CONST 0
                14 INDEX
                15 STORE_LOCAL b
                16 LOAD_LOCAL $0
                17 LOAD_CONST 2
                18 LOAD_CONST null
                19 SLICE
                20 STORE_LOCAL r
                21 LOAD_LOCAL a
                22 EXPECT_MAP
                23 STORE_LOCAL $0
                24 LOAD_LOCAL $0
                25 LOAD_CONST "k"
                26 GET_ATTR
                27 STORE_LOCAL v
                28 LOAD_LOCAL v
                29 RETURN
                """, Compiled.listing(Compiled.function("""
                action f() { let [a, [b], ..r] = g(); let {k: v} = a; return v }
                """, "f")));
    }

    @Test
    void deferredCodeRunsAtTheEnd() {
        assertEquals("""
                0 BUILD_LIST 0
                1 STORE_LOCAL $0
                2 LOAD_LOCAL $0
                3 BUILD_LAMBDA <defer>
                4 LIST_APPEND
                5 POP
                6 LOAD_CONST null
                7 STORE_LOCAL $1
                8 LOAD_CONST 0
                9 STORE_LOCAL $2
                10 JUMP 14
                11 STORE_LOCAL $3
                12 LOAD_CONST 1
                13 STORE_LOCAL $2
                14 LOAD_LOCAL $0
                15 GET_LENGTH
                16 JUMP_IF_FALSE 32
                17 LOAD_LOCAL $0
                18 CALL_METHOD pop, 0
                19 CALL_TOP 0
                20 POP
                21 JUMP 14
                22 LOAD_LOCAL $2
                23 LOAD_CONST 1
                24 EQ
                25 JUMP_IF_FALSE 28
                26 LOAD_LOCAL $3
                27 CHAIN_ERROR
                28 STORE_LOCAL $3
                29 LOAD_CONST 1
                30 STORE_LOCAL $2
                31 JUMP 14
                32 LOAD_LOCAL $2
                33 JUMP_IF_FALSE 36
                34 LOAD_LOCAL $3
                35 RETHROW
                36 LOAD_LOCAL $1
                37 RETURN
                handler 2..8 -> 11 depth 0
                handler 17..21 -> 22 depth 0
                """, Compiled.listing(Compiled.function("""
                action f() { defer print(1) }
                """, "f")));
    }

    @Test
    void typesAreDefinedAfterTheirParents() {
        assertEquals(
                """
                        0 DEFINE_TYPE TypeDeclaration[kind=DATA, name=B, typeParameters=[], parentCount=0, interfaceCount=0, flags=[], members=[]]
                        1 STORE_NAME B
                        2 LOAD_NAME B
                        3 DEFINE_TYPE TypeDeclaration[kind=DATA, name=A, typeParameters=[], parentCount=1, interfaceCount=0, flags=[], members=[]]
                        4 STORE_NAME A
                        5 LOAD_CONST null
                        6 RETURN
                        """,
                Compiled.main("""
                        data A extends B { }
                        data B { }
                        """));
    }

    @Test
    void valueOfABody() {
        assertEquals("""
                0 LOAD_LOCAL x
                1 JUMP_IF_FALSE 4
                2 LOAD_CONST "yes"
                3 JUMP 11
                4 LOAD_LOCAL x
                5 GET_ITER 1
                6 STORE_LOCAL $1
                7 ITER_NEXT $1, 1, 10
                8 STORE_LOCAL i
                9 JUMP 7
                10 LOAD_CONST null
                11 RETURN
                """, Compiled.listing(Compiled.function("""
                action f(x) { if x { "yes" } else { for i in x { } } }
                """, "f")));
    }

    @Test
    void spawnAndAwait() {
        assertEquals("""
                0 LOAD_NAME o
                1 LOAD_CONST 1
                2 SPAWN_METHOD_SHAPED f, CallShape[arguments=[POSITIONAL]]
                3 AWAIT_VALUE
                4 RETURN
                """, Compiled.main("""
                await spawn o.f(1)
                """));
    }

    @Test
    void usingCloses() {
        assertEquals("""
                0 CALL_NAME open, 0
                1 OPEN
                2 DUP
                3 STORE_LOCAL $0
                4 STORE_NAME r
                5 LOAD_NAME r
                6 CALL_NAME print, 1
                7 POP
                8 LOAD_CONST 0
                9 STORE_LOCAL $1
                10 JUMP 14
                11 STORE_LOCAL $2
                12 LOAD_CONST 1
                13 STORE_LOCAL $1
                14 LOAD_LOCAL $0
                15 CLOSE
                16 LOAD_LOCAL $1
                17 JUMP_IF_FALSE 20
                18 LOAD_LOCAL $2
                19 RETHROW
                20 LOAD_CONST null
                21 RETURN
                handler 5..8 -> 11 depth 0
                """, Compiled.main("""
                using (r = open()) { print(r) }
                """));
    }
}
