package org.zexus.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The code of representative constructs, instruction by instruction. */
class GeneratedCodeTest {
    @Test
    void whileLoop() {
        assertEquals("""
                0 LOAD_CONST 3
                1 STORE_NAME n
                2 LOAD_NAME n
                3 LOAD_CONST 0
                4 GT
                5 JUMP_IF_FALSE 15
                6 LOAD_NAME n
                7 LOAD_CONST 1
                8 SUB
                9 STORE_NAME n
                10 LOAD_NAME n
                11 LOAD_CONST 1
                12 EQ
                13 JUMP_IF_FALSE 2
                14 JUMP 15
                15 LOAD_CONST null
                16 RETURN
                """, Compiled.main("""
                let n = 3
                while n > 0 { n -= 1; if n == 1 { break } }
                """));
    }

    @Test
    void forEach() {
        assertEquals("""
                0 LOAD_CONST "a"
                1 LOAD_CONST 1
                2 BUILD_MAP 1
                3 GET_ITER 2
                4 STORE_LOCAL $0
                5 ITER_NEXT $0, 2, 9
                6 STORE_NAME v
                7 STORE_NAME k
                8 JUMP 5
                9 LOAD_CONST null
                10 RETURN
                """, Compiled.main("""
                for each k, v in {a: 1} { continue }
                """));
    }

    @Test
    void finallyRunsOnReturn() {
        assertEquals("""
                0 LOAD_LOCAL x
                1 CALL_NAME g, 1
                2 STORE_LOCAL $3
                3 LOAD_CONST 2
                4 STORE_LOCAL $2
                5 JUMP 9
                6 STORE_LOCAL $3
                7 LOAD_CONST 1
                8 STORE_LOCAL $2
                9 LOAD_LOCAL x
                10 CALL_NAME print, 1
                11 POP
                12 LOAD_LOCAL $2
                13 JUMP_IF_FALSE 22
                14 LOAD_LOCAL $2
                15 LOAD_CONST 2
                16 EQ
                17 JUMP_IF_FALSE 20
                18 LOAD_LOCAL $3
                19 RETURN
                20 LOAD_LOCAL $3
                21 RETHROW
                22 LOAD_LOCAL $1
                23 RETURN
                handler 0..6 -> 6 depth 0
                """, Compiled.listing(Compiled.function("""
                action f(x) {
                    try { return g(x) } finally { print(x) }
                }
                """, "f")));
    }

    @Test
    void catchBindsTheValue() {
        assertEquals("""
                0 LOAD_LOCAL x
                1 CALL_NAME g, 1
                2 JUMP 13
                3 DUP
                4 STORE_LOCAL $1
                5 CATCH_VALUE
                6 STORE_LOCAL e
                7 LOAD_LOCAL e
                8 CALL_NAME print, 1
                9 JUMP 13
                10 LOAD_LOCAL $1
                11 CHAIN_ERROR
                12 RETHROW
                13 RETURN
                handler 0..2 -> 3 depth 0
                handler 6..9 -> 10 depth 0
                """, Compiled.listing(Compiled.function("""
                action f(x) {
                    try { g(x) } catch (e) { print(e) }
                }
                """, "f")));
    }

    @Test
    void breakThroughFinally() {
        assertEquals("""
                0 LOAD_LOCAL x
                1 JUMP_IF_FALSE 18
                2 LOAD_CONST 2
                3 STORE_LOCAL $1
                4 JUMP 8
                5 STORE_LOCAL $2
                6 LOAD_CONST 1
                7 STORE_LOCAL $1
                8 CALL_NAME g, 0
                9 POP
                10 LOAD_LOCAL $1
                11 JUMP_IF_FALSE 0
                12 LOAD_LOCAL $1
                13 LOAD_CONST 2
                14 EQ
                15 JUMP_IF_TRUE 18
                16 LOAD_LOCAL $2
                17 RETHROW
                18 LOAD_CONST null
                19 RETURN
                handler 2..5 -> 5 depth 0
                """, Compiled.listing(Compiled.function("""
                action f(x) {
                    while x { try { break } finally { g() } }
                }
                """, "f")));
    }

    @Test
    void patterns() {
        assertEquals("""
                0 LOAD_LOCAL p
                1 STORE_LOCAL $1
                2 LOAD_CONST 0
                3 LOAD_LOCAL $1
                4 EQ
                5 JUMP_IF_TRUE 10
                6 LOAD_CONST 1
                7 LOAD_LOCAL $1
                8 EQ
                9 JUMP_IF_FALSE 12
                10 LOAD_CONST "low"
                11 JUMP 64
                12 LOAD_LOCAL $1
                13 STORE_LOCAL n
                14 LOAD_LOCAL n
                15 LOAD_CONST 9
                16 GT
                17 JUMP_IF_FALSE 20
                18 LOAD_LOCAL n
                19 JUMP 64
                20 LOAD_LOCAL $1
                21 LOAD_NAME P
                22 MATCH_INSTANCE 2
                23 STORE_LOCAL $3
                24 LOAD_LOCAL $3
                25 IS_NULL
                26 JUMP_IF_TRUE 33
                27 LOAD_LOCAL $3
                28 LOAD_CONST 0
                29 INDEX
                30 STORE_LOCAL x
                31 LOAD_LOCAL x
                32 JUMP 64
                33 LOAD_LOCAL $1
                34 STORE_LOCAL $5
                35 LOAD_LOCAL $5
                36 MATCH_LIST 1, 0
                37 JUMP_IF_FALSE 49
                38 LOAD_LOCAL $5
                39 LOAD_CONST 0
                40 INDEX
                41 STORE_LOCAL h
                42 LOAD_LOCAL $5
                43 LOAD_CONST 1
                44 LOAD_CONST null
                45 SLICE
                46 STORE_LOCAL t
                47 LOAD_LOCAL t
                48 JUMP 64
                49 LOAD_LOCAL $1
                50 STORE_LOCAL $5
                51 LOAD_LOCAL $5
                52 MATCH_KEY "k"
                53 JUMP_IF_FALSE 62
                54 LOAD_CONST 2
                55 LOAD_LOCAL $5
                56 LOAD_CONST "k"
                57 GET_ATTR
                58 EQ
                59 JUMP_IF_FALSE 62
                60 LOAD_LOCAL p
                61 JUMP 64
                62 LOAD_LOCAL $1
                63 MATCH_FAIL
                64 RETURN
                """, Compiled.listing(Compiled.function("""
                action f(p) {
                    return match p { 0 | 1 => "low", n if n > 9 => n, P(x, _) => x, [h, ..t] => t, {k: 2} => p }
                }
                """, "f")));
    }

    @Test
    void chainOfMembersAndCalls() {
        assertEquals("""
                0 LOAD_LOCAL o
                1 LOAD_CONST "a"
                2 GET_ATTR
                3 LOAD_CONST 1
                4 LOAD_CONST null
                5 SLICE
                6 LOAD_CONST 1
                7 LOAD_LOCAL o
                8 CALL_METHOD_SHAPED m, CallShape[arguments=[POSITIONAL, SPREAD]]
                9 LOAD_CONST 2
                10 CALL_METHOD_SHAPED n, CallShape[arguments=[Named[name=x]]]
                11 LOAD_CONST 3
                12 CALL_TOP 1
                13 RETURN
                """, Compiled.listing(Compiled.function("""
                action f(o) { return o?.a[1:].m(1, ...o).n(x = 2)(3) }
                """, "f")));
    }

    @Test
    void logic() {
        assertEquals("""
                0 LOAD_NAME a
                1 JUMP_IF_FALSE 4
                2 LOAD_NAME b
                3 JUMP_IF_TRUE 6
                4 LOAD_NAME c
                5 JUMP_IF_TRUE 8
                6 LOAD_CONST true
                7 JUMP 9
                8 LOAD_CONST false
                9 LOAD_NAME a
                10 DUP
                11 JUMP_IF_NOT_NULL 18
                12 POP
                13 LOAD_NAME b
                14 DUP
                15 JUMP_IF_NOT_NULL 18
                16 POP
                17 LOAD_CONST 1
                18 CALL_NAME print, 2
                19 RETURN
                """, Compiled.main("""
                print(a && b || !c, a ?? b ?? 1)
                """));
    }

    @Test
    void conditions() {
        assertEquals("""
                0 LOAD_NAME a
                1 JUMP_IF_FALSE 9
                2 LOAD_NAME b
                3 JUMP_IF_TRUE 6
                4 LOAD_NAME c
                5 JUMP_IF_FALSE 9
                6 LOAD_CONST 1
                7 CALL_NAME print, 1
                8 JUMP 11
                9 LOAD_CONST 3
                10 CALL_NAME print, 1
                11 RETURN
                """, Compiled.main("""
                if a && (b || c) { print(1) } elif false { print(2) } else { print(3) }
                """));
    }

    @Test
    void compoundAssignmentEvaluatesOnce() {
        assertEquals("""
                0 CALL_NAME m, 0
                1 LOAD_CONST "a"
                2 GET_ATTR
                3 CALL_NAME i, 0
                4 DUP2
                5 INDEX
                6 LOAD_CONST 2
                7 ADD
                8 SET_INDEX
                9 POP
                10 CALL_NAME m, 0
                11 DUP
                12 LOAD_CONST "b"
                13 GET_ATTR
                14 LOAD_CONST 1
                15 SUB
                16 SET_ATTR b
                17 RETURN
                """, Compiled.main("""
                m().a[i()] += 2
                m().b -= 1
                """));
    }
}
