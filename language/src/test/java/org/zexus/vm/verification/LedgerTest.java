package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.program;
import static org.zexus.vm.Machine.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.vm.Machine;
import org.zexus.vm.OutOfGasError;
import org.zexus.vm.VmOptions;

/** Behaviours 56 to 70 of the verification list: hashes, state, transactions, gas, the ledger. */
class LedgerTest {
    private static final int HASH_LENGTH = 64;

    private static String hash(Object value) {
        return (String) result(code -> {
            code.emitLoadConst(value);
            code.emitHashBlock();
        });
    }

    private static Object root(Object... leaves) {
        return result(code -> {
            for (Object leaf : leaves) {
                code.emitLoadConst(leaf);
            }
            code.emitMerkleRoot(leaves.length);
        });
    }

    @Test
    void test_056_hash_block_string() {
        assertEquals(HASH_LENGTH, hash("test_data").length());
        assertEquals("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45", hash("abc"));
        assertEquals("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470", hash(""));
        assertEquals("47173285a8d7341e5e972fc677286384f802f8ef42a5ec5f03bbfa254cb01fad", hash("hello world"));
    }

    @Test
    void test_057_hash_block_dict() {
        assertEquals(HASH_LENGTH, hash(Map.of("index", 1, "data", "test")).length());
        assertEquals("7ad517f9ef53edf0e0bb72b7a783906e614a16b0b262d126b33650ffba963fbd", hash(Map.of("b", 1, "a", 2)));
        assertEquals("ecddc33073d6a07177e39c3fae940f73bb1c3369a56939da497d4889f697b4ed", hash(Map.of("a", 1.0)));
        assertEquals("ad30f88ea4378e4215328c4d08b9189da8ebb7fb66ce7b0ecccd6171d1901c17", hash(List.of(1, 2)));
        assertEquals("ccb1f717aa77602faf03a594761a36956b1c4cf44c6b336d1db57da799b331b8", hash(42));
    }

    @Test
    void test_058_hash_block_consistency() {
        try (Machine machine = Machine.plain()) {
            Bytecode program = Machine.returning(code -> {
                code.emitLoadConst("same_data");
                code.emitHashBlock();
            });
            assertEquals(machine.vm().execute(program), machine.vm().execute(program));
        }
    }

    @Test
    void test_059_merkle_root_single_leaf() {
        assertEquals(HASH_LENGTH, ((String) root("leaf1")).length());
        assertEquals("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", root("a"));
        assertEquals("", root());
    }

    @Test
    void test_060_merkle_root_multiple_leaves() {
        assertEquals(HASH_LENGTH, ((String) root("leaf1", "leaf2", "leaf3", "leaf4")).length());
        assertEquals("62af5c3cb8da3e4f25061e829ebeea5c7513c54949115b1acc225930a90154da", root("a", "b"));
        assertEquals("0bdf27bf7ec894ca7cadfe491ec1a3ece840f117989e8c5e9bd7086467bf6c38", root("a", "b", "c"));
        assertEquals("58c89d709329eb37285837b042ab6ff72c7c8f74de0446b091b6a0131c102cfd", root("a", "b", "c", "d"));
    }

    @Test
    void test_061_state_write_and_read() {
        assertEquals(100L, result(code -> {
            code.emitLoadConst(100);
            code.emitStateWrite("balance");
            code.emitStateRead("balance");
        }));
    }

    @Test
    void test_062_state_multiple_keys() {
        assertEquals(30L, result(code -> {
            code.emitLoadConst(10);
            code.emitStateWrite("key1");
            code.emitLoadConst(20);
            code.emitStateWrite("key2");
            code.emitStateRead("key1");
            code.emitStateRead("key2");
            code.emitAdd();
        }));
    }

    @Test
    void test_063_tx_begin_commit() {
        assertEquals(50L, result(code -> {
            code.emitTxBegin();
            code.emitLoadConst(50);
            code.emitStateWrite("tx_value");
            code.emitTxCommit();
            code.emitStateRead("tx_value");
        }));
    }

    @Test
    void test_064_tx_begin_revert() {
        assertEquals(100L, result(code -> {
            code.emitLoadConst(100);
            code.emitStateWrite("value");
            code.emitTxBegin();
            code.emitLoadConst(200);
            code.emitStateWrite("value");
            code.emitTxRevert();
            code.emitStateRead("value");
        }));
    }

    @Test
    void test_065_gas_charge_sufficient() {
        try (Machine machine = Machine.plain()) {
            machine.env().put("_gas_remaining", 1000);
            assertEquals("success", machine.run(code -> {
                code.emitGasCharge(50);
                code.emitLoadConst("success");
            }));
            assertEquals(950L, machine.env().get("_gas_remaining"));
        }
    }

    @Test
    void test_066_gas_charge_out_of_gas() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.gasLimit(10))) {
            var error = assertThrows(OutOfGasError.class, () -> machine.run(code -> code.emitGasCharge(50)));
            assertEquals("Out of gas: used 0/10 during operation 'GAS_CHARGE'", error.getMessage());
            assertEquals(0, error.gasUsed());
            assertEquals(10, error.gasLimit());
            assertEquals("GAS_CHARGE", error.operation());
        }
    }

    @Test
    void test_067_ledger_append() {
        try (Machine machine = Machine.plain()) {
            assertEquals("done", machine.run(code -> {
                code.emitLoadConst(Map.of("tx", "transfer", "amount", 100));
                code.emitLedgerAppend();
                code.emitLoadConst("done");
            }));
            assertEquals(1, ((List<?>) machine.env().get("_ledger")).size());
        }
    }

    @Test
    void test_068_ledger_auto_timestamp() {
        try (Machine machine = Machine.plain()) {
            machine.vm().execute(program(code -> {
                code.emitLoadConst(Map.of("data", "x"));
                code.emitLedgerAppend();
            }));
            Map<?, ?> entry = (Map<?, ?>) ((List<?>) machine.env().get("_ledger")).getFirst();
            assertTrue(entry.get("timestamp") instanceof Double, entry.toString());
        }
    }

    @Test
    void test_069_verify_signature_fallback() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest("message".getBytes(StandardCharsets.UTF_8));
        assertEquals(false, result("VERIFY_SIGNATURE", HexFormat.of().formatHex(digest), "message", "public_key"));
    }

    @Test
    void test_070_nested_transactions() {
        assertEquals(2L, result(code -> {
            code.emitTxBegin();
            code.emitLoadConst(1);
            code.emitStateWrite("level");
            code.emitTxBegin();
            code.emitLoadConst(2);
            code.emitStateWrite("level");
            code.emitTxCommit();
            code.emitTxCommit();
            code.emitStateRead("level");
        }));
    }
}
