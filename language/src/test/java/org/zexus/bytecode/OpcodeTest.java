package org.zexus.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OpcodeTest {
    /** Numbers and names that programs and files in the wild rely on. */
    private static final String ESTABLISHED = """
            1 LOAD_CONST 2 LOAD_NAME 3 STORE_NAME 4 STORE_FUNC 5 POP 6 DUP 10 ADD 11 SUB 12 MUL 13 DIV 14 MOD 15 POW
            16 NEG 20 EQ 21 NEQ 22 LT 23 GT 24 LTE 25 GTE 30 AND 31 OR 32 NOT 40 JUMP 41 JUMP_IF_FALSE 42 JUMP_IF_TRUE
            43 RETURN 50 CALL_NAME 51 CALL_FUNC_CONST 52 CALL_TOP 53 CALL_BUILTIN 54 CALL_METHOD 60 BUILD_LIST
            61 BUILD_MAP 62 BUILD_SET 63 INDEX 64 SLICE 65 GET_ATTR 70 SPAWN 71 AWAIT 72 SPAWN_CALL 80 REGISTER_EVENT
            81 EMIT_EVENT 90 IMPORT 91 EXPORT 100 DEFINE_ENUM 101 DEFINE_PROTOCOL 102 ASSERT_PROTOCOL 110 HASH_BLOCK
            111 VERIFY_SIGNATURE 112 MERKLE_ROOT 113 STATE_READ 114 STATE_WRITE 115 TX_BEGIN 116 TX_COMMIT
            117 TX_REVERT 118 GAS_CHARGE 119 LEDGER_APPEND 120 DEFINE_SCREEN 121 DEFINE_COMPONENT 122 DEFINE_THEME
            130 REQUIRE 131 DEFINE_CONTRACT 132 DEFINE_ENTITY 133 DEFINE_CAPABILITY 134 GRANT_CAPABILITY
            135 REVOKE_CAPABILITY 136 AUDIT_LOG 137 RESTRICT_ACCESS 140 SETUP_TRY 141 POP_TRY 142 THROW 150 FOR_ITER
            160 ENABLE_ERROR_MODE 200 LOAD_REG 201 LOAD_VAR_REG 202 STORE_REG 203 MOV_REG 210 ADD_REG 211 SUB_REG
            212 MUL_REG 213 DIV_REG 214 MOD_REG 215 POW_REG 216 NEG_REG 220 EQ_REG 221 NEQ_REG 222 LT_REG 223 GT_REG
            224 LTE_REG 225 GTE_REG 230 AND_REG 231 OR_REG 232 NOT_REG 240 PUSH_REG 241 POP_REG 250 PRINT 251 READ
            252 WRITE 255 NOP 300 PARALLEL_START 301 PARALLEL_END 302 BARRIER 303 SPAWN_TASK 304 TASK_JOIN
            305 TASK_RESULT 306 LOCK_ACQUIRE 307 LOCK_RELEASE 308 ATOMIC_ADD 309 ATOMIC_CAS
            """;

    @Test
    void establishedNumbersAreKept() {
        String[] words = ESTABLISHED.strip().split("\\s+");
        assertEquals(2 * 109, words.length);
        for (int i = 0; i < words.length; i += 2) {
            Opcode opcode = Opcode.byNumber(Integer.parseInt(words[i])).orElseThrow();
            assertEquals(words[i + 1], opcode.mnemonic());
        }
    }

    @Test
    void lookUpFindsNothingForUnknownNumbersAndNames() {
        assertTrue(Opcode.byNumber(0).isEmpty());
        assertTrue(Opcode.byNumber(-1).isEmpty());
        assertTrue(Opcode.byName("FROB").isEmpty());
        assertTrue(Opcode.byName("add").isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Opcode.class)
    void everyRowIsComplete(Opcode opcode) {
        assertEquals(opcode, Opcode.byNumber(opcode.number()).orElseThrow());
        assertEquals(opcode, Opcode.byName(opcode.mnemonic()).orElseThrow());
        assertTrue(opcode.number() > 0 && opcode.number() < 0xFFFF);
        assertTrue(opcode.description().endsWith("."), opcode.description());
        assertFalse(opcode.forms().isEmpty());
        for (OperandForm form : opcode.forms()) {
            assertEquals(form, opcode.form(form.kinds().size()), "forms differ in the number of operands");
        }
    }

    @ParameterizedTest
    @CsvSource({"NOP, 0", "LOAD_CONST, 1", "POP, 1", "DUP, 1", "LOAD_NAME, 2", "NEG, 2", "EQ, 2", "NEQ, 2", "LT, 2",
        "GT, 2", "LTE, 2", "GTE, 2", "NOT, 2", "AND, 2", "OR, 2", "JUMP, 2", "RETURN, 2", "GET_LENGTH, 2",
        "GAS_CHARGE, 2", "POP_TRY, 2", "ENABLE_ERROR_MODE, 2", "STORE_NAME, 3", "ADD, 3", "SUB, 3",
        "JUMP_IF_TRUE, 3", "JUMP_IF_FALSE, 3", "INDEX, 3", "GET_ATTR, 3", "STORE_FUNC, 3", "SETUP_TRY, 3",
        "MUL, 5", "BUILD_LIST, 5", "BUILD_MAP, 5", "BUILD_LAMBDA, 5", "REQUIRE, 5", "RESTRICT_ACCESS, 5",
        "THROW, 5", "CALL_BUILTIN, 8", "DIV, 10", "MOD, 10", "CALL_NAME, 10", "CALL_TOP, 10", "CALL_METHOD, 10",
        "AWAIT, 10", "EMIT_EVENT, 10", "PARALLEL_END, 10", "PRINT, 10", "SPAWN, 15", "AUDIT_LOG, 15",
        "PARALLEL_START, 15", "POW, 20", "STATE_READ, 20", "TX_BEGIN, 20", "TX_REVERT, 20", "MERKLE_ROOT, 30",
        "STATE_WRITE, 30", "TX_COMMIT, 30", "LEDGER_APPEND, 40", "HASH_BLOCK, 50", "DEFINE_CONTRACT, 50",
        "VERIFY_SIGNATURE, 100"})
    void gasOfEstablishedOpcodes(Opcode opcode, int gas) {
        assertEquals(gas, opcode.gas(0));
    }

    @Test
    void gasPerElement() {
        assertEquals(5 + 7, Opcode.BUILD_LIST.gas(7));
        assertEquals(5 + 2 * 7, Opcode.BUILD_MAP.gas(7));
        assertEquals(30 + 5 * 7, Opcode.MERKLE_ROOT.gas(7));
        assertEquals(10 + 2 * 3, Opcode.CALL_NAME.gas(3));
        assertEquals(8 + 2 * 3, Opcode.CALL_BUILTIN.gas(3));
        assertEquals(10 + 2L * Integer.MAX_VALUE, Opcode.CALL_TOP.gas(Integer.MAX_VALUE));
    }

    @Test
    void registerOpcodesCostWhatTheStackOpcodesCost() {
        var stackForm = Map.of(Opcode.LOAD_REG, Opcode.LOAD_CONST, Opcode.LOAD_VAR_REG, Opcode.LOAD_NAME,
                Opcode.STORE_REG, Opcode.STORE_NAME);
        for (Opcode opcode : Opcode.values()) {
            if (opcode.group() != OpcodeGroup.REGISTERS) {
                continue;
            }
            Opcode same = stackForm.containsKey(opcode) ? stackForm.get(opcode)
                    : Opcode.byName(opcode.name().replace("_REG", "")).orElse(null);
            if (same != null) {
                assertEquals(same.gas(), opcode.gas(), opcode.name());
            }
        }
    }

    @Test
    void effectsAreReadFromTheirNotation() {
        OperandForm call = assertNotNullForm(Opcode.CALL_TOP, 1);
        assertEquals(1 + 4, call.pops(4));
        assertEquals(1, call.pushes(4));
        OperandForm map = assertNotNullForm(Opcode.BUILD_MAP, 1);
        assertEquals(6, map.pops(3));
        OperandForm entity = assertNotNullForm(Opcode.DEFINE_ENTITY, 1);
        assertEquals(1 + 2 * 3, entity.pops(3));
        OperandForm dup = assertNotNullForm(Opcode.DUP, 0);
        assertTrue(dup.toleratesEmptyStack());
        assertEquals(1, dup.pops(0));
        assertEquals(2, dup.pushes(0));
        assertEquals(0, assertNotNullForm(Opcode.STATE_READ, 1).pops(0));
        assertEquals(1, assertNotNullForm(Opcode.STATE_READ, 0).pops(0));
    }

    @Test
    void multiplicityComesFromOperandOrConstant() {
        var shape = CallShape.of(CallShape.Positional.POSITIONAL, new CallShape.Named("x"), CallShape.Spread.SPREAD);
        var field = new MemberDeclaration(MemberDeclaration.Kind.FIELD, "a", "number", Set.of(),
                List.of(MemberDeclaration.Operand.VALUE, MemberDeclaration.Operand.CONSTRAINT));
        var type = new TypeDeclaration(TypeDeclaration.Kind.DATA, "T", List.of(), 1, 2, Set.of(),
                List.of(field));
        var color = new EnumDeclaration("E",
                List.of(new EnumDeclaration.Member("A", true), new EnumDeclaration.Member("B", false)));
        List<Object> constants = List.of("name", shape, type, color);
        assertEquals(9, multiplicity(Instruction.of(Opcode.CALL_NAME, 0, 9), constants));
        assertEquals(3, multiplicity(Instruction.of(Opcode.CALL_METHOD_SHAPED, 0, 1), constants));
        assertEquals(5, multiplicity(Instruction.of(Opcode.DEFINE_TYPE, 2), constants));
        assertEquals(1, multiplicity(Instruction.of(Opcode.BUILD_ENUM, 3), constants));
        assertEquals(0, multiplicity(Instruction.of(Opcode.ADD), constants));
    }

    @Test
    void onlyThePinnedOpcodesTolerateAnEmptyStack() {
        List<Opcode> tolerant = Arrays.stream(Opcode.values())
                .filter(opcode -> opcode.forms().getFirst().toleratesEmptyStack())
                .toList();
        assertEquals(List.of(Opcode.POP, Opcode.DUP, Opcode.RETURN, Opcode.AWAIT, Opcode.EMIT_EVENT, Opcode.BARRIER),
                tolerant);
    }

    private static int multiplicity(Instruction instruction, List<Object> constants) {
        return instruction.form().multiplicity(instruction, constants);
    }

    private static OperandForm assertNotNullForm(Opcode opcode, int operands) {
        OperandForm form = opcode.form(operands);
        assertNotNull(form);
        return form;
    }
}
