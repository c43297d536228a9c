package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.program;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.vm.Machine;
import org.zexus.vm.OutOfGasError;
import org.zexus.vm.VmOptions;

/** The opcodes of state, transactions, gas and ledger, under the names of the machine's list of behaviours. */
class BlockchainOpcodesTest extends ChainCode {

    private static void write(BytecodeBuilder code, String key, Object value) {
        code.emitLoadConst(value);
        code.emitStateWrite(key);
    }

    private Object writtenAndRead(Object value) {
        return run(code -> {
            write(code, "key", value);
            code.emitStateRead("key");
        });
    }

    private Map<?, ?> state() {
        return (Map<?, ?>) machine.env().get("_blockchain_state");
    }

    private List<?> ledger() {
        return (List<?>) machine.env().get("_ledger");
    }

    @Nested
    class StateOpcodes {
        @Test
        void state_write_read() {
            assertEquals(100L, writtenAndRead(100));
        }

        @Test
        void state_read_nonexistent() {
            assertNull(run(code -> code.emitStateRead("missing")));
        }

        @Test
        void state_write_string() {
            assertEquals("text", writtenAndRead("text"));
        }

        @Test
        void state_write_dict() {
            assertEquals(Map.of("a", 1L), writtenAndRead(Map.of("a", 1)));
        }

        @Test
        void state_write_list() {
            assertEquals(List.of(1L, 2L), writtenAndRead(List.of(1, 2)));
        }

        @Test
        void state_overwrite() {
            assertEquals(2L, run(code -> {
                write(code, "key", 1);
                write(code, "key", 2);
                code.emitStateRead("key");
            }));
        }

        @Test
        void state_multiple_keys() {
            run(code -> {
                write(code, "a", 1);
                write(code, "b", 2);
            });
            assertEquals(Map.of("a", 1L, "b", 2L), state());
        }
    }

    @Nested
    class TransactionOpcodes {
        @Test
        void tx_begin_commit() {
            assertEquals(5L, run(code -> {
                code.emitTxBegin();
                write(code, "a", 5);
                code.emitTxCommit();
                code.emitStateRead("a");
            }));
        }

        @Test
        void tx_begin_revert() {
            assertEquals(1L, run(code -> {
                write(code, "a", 1);
                code.emitTxBegin();
                write(code, "a", 2);
                code.emitTxRevert();
                code.emitStateRead("a");
            }));
        }

        @Test
        void tx_isolation() {
            run(code -> {
                code.emitTxBegin();
                write(code, "account_a", 500);
                write(code, "account_b", 1500);
                code.emitTxCommit();
            });
            assertEquals(Map.of("account_a", 500L, "account_b", 1500L), state());
        }

        @Test
        void tx_nested_not_supported() {
            assertEquals(1L, run(code -> {
                code.emitTxBegin();
                code.emitTxBegin();
                write(code, "a", 1);
                code.emitTxCommit();
                code.emitTxCommit();
                code.emitStateRead("a");
            }));
        }
    }

    @Nested
    class GasChargeOpcode {
        private void charge(int... amounts) {
            run(code -> {
                for (int amount : amounts) {
                    code.emitGasCharge(amount);
                }
            });
        }

        @Test
        void gas_charge_sufficient() {
            machine.env().put("_gas_remaining", 1000);
            charge(100);
            assertEquals(900L, machine.env().get("_gas_remaining"));
        }

        @Test
        void gas_charge_insufficient() {
            try (Machine limited = Machine.with(VmOptions.DEFAULT.gasLimit(50))) {
                var error = assertThrows(OutOfGasError.class,
                        () -> limited.vm().execute(program(code -> code.emitGasCharge(100))));
                assertTrue(error.getMessage().toLowerCase().contains("gas"), error.getMessage());
            }
        }

        @Test
        void gas_charge_exact() {
            machine.env().put("_gas_remaining", 100);
            charge(100);
            assertEquals(0L, machine.env().get("_gas_remaining"));
        }

        @Test
        void gas_charge_multiple() {
            machine.env().put("_gas_remaining", 1000);
            charge(100, 150, 200);
            assertEquals(550L, machine.env().get("_gas_remaining"));
        }

        @Test
        void gas_unlimited() {
            charge(999_999);
            assertTrue(machine.vm().getGasStats().get("gas_used") >= 999_999);
        }
    }

    @Nested
    class LedgerAppendOpcode {
        private void append(Object... entries) {
            run(code -> {
                for (Object entry : entries) {
                    code.emitLoadConst(entry);
                    code.emitLedgerAppend();
                }
            });
        }

        @Test
        void ledger_append_dict() {
            append(Map.of("from", "a", "timestamp", 1));
            assertEquals(List.of(Map.of("from", "a", "timestamp", 1L)), ledger());
        }

        @Test
        void ledger_append_string() {
            append("entry");
            assertEquals(List.of("entry"), ledger());
        }

        @Test
        void ledger_append_multiple() {
            append("1", "2", "3", "4", "5");
            assertEquals(5, ledger().size());
        }

        @Test
        void ledger_immutable() {
            append("first");
            append("second");
            assertEquals(List.of("first", "second"), ledger());
        }

        @Test
        void ledger_auto_timestamp() {
            append(Map.of("data", "x"));
            assertInstanceOf(Double.class, ((Map<?, ?>) ledger().getFirst()).get("timestamp"));
        }
    }

    @Nested
    class IntegratedBlockchain {
        @Test
        void simple_blockchain() {
            Object hash = run(code -> {
                code.emitLoadConst("block 1");
                code.emitHashBlock();
                code.emitDup();
                code.emitStateWrite("last_hash");
            });
            assertEquals(state().get("last_hash"), hash);
            assertEquals(hash("block 1"), hash);
        }

        @Test
        void transaction_with_gas() {
            machine.env().put("_gas_remaining", 1000);
            run(code -> {
                code.emitGasCharge(10);
                code.emitTxBegin();
                code.emitGasCharge(50);
                write(code, "balance", 100);
                code.emitGasCharge(10);
                code.emitTxCommit();
            });
            assertEquals(930L, machine.env().get("_gas_remaining"));
            assertEquals(100L, state().get("balance"));
        }

        @Test
        void merkle_root_of_transactions() {
            Object root = run(code -> {
                for (String transaction : List.of("tx1", "tx2", "tx3")) {
                    code.emitLoadConst(transaction);
                    code.emitHashBlock();
                }
                code.emitMerkleRoot(3);
            });
            assertEquals(root(hash("tx1"), hash("tx2"), hash("tx3")), root);
        }

        @Test
        void complete_block_creation() {
            Map<String, Object> block = Map.of("index", 1, "data", "genesis", "timestamp", 7);
            run(code -> {
                code.emitLoadConst(block);
                code.emitLedgerAppend();
                code.emitLoadConst(block);
                code.emitHashBlock();
                code.emitStateWrite("block_hash");
            });
            assertEquals(Map.of("index", 1L, "data", "genesis", "timestamp", 7L), ledger().getFirst());
            assertEquals(hash(block), state().get("block_hash"));
        }
    }

    @Nested
    class BlockchainPerformance {
        @Test
        void hash_performance() {
            Set<String> hashes = new HashSet<>();
            hash("warm");
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                hashes.add(hash("block " + i));
            }
            assertEquals(100, hashes.size());
            assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
        }

        @Test
        void large_ledger() {
            run(code -> {
                for (int i = 0; i < 1000; i++) {
                    code.emitLoadConst("entry " + i);
                    code.emitLedgerAppend();
                }
            });
            assertEquals(1000, ledger().size());
        }

        @Test
        void many_state_operations() {
            List<Object> expected = new ArrayList<>();
            Object last = run(code -> {
                for (int i = 0; i < 100; i++) {
                    write(code, "key_" + i, i);
                    expected.add((long) i);
                }
                for (int i = 0; i < 100; i++) {
                    code.emitStateRead("key_" + i);
                }
                code.emitBuildList(100);
            });
            assertEquals(expected, last);
            assertEquals(100, state().size());
        }
    }
}
