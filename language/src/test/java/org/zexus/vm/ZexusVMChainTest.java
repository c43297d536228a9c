package org.zexus.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.returning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.Opcode;

/** State, transactions, declarations, contracts and gas of the machine as an embedder uses it. */
class ZexusVMChainTest {
    @Test
    void theStateIsUntouchedByATransactionThatFails() {
        try (Machine machine = Machine.plain()) {
            assertThrows(VMRuntimeError.class, () -> machine.run(code -> {
                code.emitLoadConst(1);
                code.emitStateWrite("a");
                code.emitTxBegin();
                code.emitLoadConst(2);
                code.emitStateWrite("a");
                code.emitLoadConst("over");
                code.emitThrow();
            }));
            assertEquals(Map.of("a", 1L), machine.env().get("_blockchain_state"));
            assertEquals(false, machine.env().get("_in_transaction"));
        }
    }

    @Test
    void nestedTransactionsKeepTheWritesOfTheOuterOne() {
        try (Machine machine = Machine.plain()) {
            assertEquals(1L, machine.run(code -> {
                code.emitTxBegin();
                code.emitLoadConst(1);
                code.emitStateWrite("a");
                code.emitTxBegin();
                code.emitLoadConst(2);
                code.emitStateWrite("b");
                code.emitTxRevert("inner");
                code.emitTxCommit();
                code.emitStateRead("a");
            }));
            assertEquals(Map.of("a", 1L), machine.env().get("_blockchain_state"));
            assertEquals("inner", machine.env().get("_tx_revert_reason"));
        }
    }

    @Test
    void valuesOfTheStateAreCopies() {
        try (Machine machine = Machine.plain()) {
            assertEquals(List.of(1L), machine.run(code -> {
                code.emitLoadConst(List.of(1));
                code.emitStateWrite("list");
                code.emitStateRead("list");
                code.emitLoadConst(2);
                code.emit(Opcode.LIST_APPEND);
                code.emitPop();
                code.emitStateRead("list");
            }));
        }
    }

    @Test
    void declarationsAreRegistered() {
        try (Machine machine = Machine.plain()) {
            machine.run(code -> {
                code.emit(Opcode.DEFINE_ENUM, code.addConstant("Color"), code.addConstant(Map.of("RED", 1)));
                code.emitLoadConst("Main");
                code.emitLoadConst(Map.of("title", "t"));
                code.emit(Opcode.DEFINE_SCREEN);
                code.emitLoadConst("alice");
                code.emitLoadConst("read");
                code.emit(Opcode.GRANT_CAPABILITY, 1);
                code.emitLoadConst("data");
                code.emitLoadConst("login");
                code.emitLoadConst(7);
                code.emit("AUDIT_LOG");
            });
            assertEquals(Map.of("Color", Map.of("RED", 1L)), machine.env().get("enums"));
            assertEquals(Map.of("RED", 1L), machine.env().get("Color"));
            assertEquals(Map.of("Main", Map.of("title", "t")), machine.env().get("screens"));
            assertEquals(Map.of("alice", Set.of("read")), machine.env().get("_grants"));
            assertEquals(List.of(Map.of("timestamp", 7L, "action", "login", "data", "data")),
                    machine.env().get("_audit_log"));
        }
    }

    @Test
    void accessIsRestricted() {
        try (Machine machine = Machine.plain()) {
            machine.env().put("TX", Map.of("caller", "bob"));
            machine.env().put("owner", "alice");
            var error = assertThrows(VMRuntimeError.class,
                    () -> machine.run(code -> {
                        code.emitLoadConst("account");
                        code.emitLoadConst("balance");
                        code.emitLoadConst("owner_only");
                        code.emit("RESTRICT_ACCESS");
                    }));
            assertEquals("Access denied: 'account.balance' restricted to owner only", error.getMessage());
            assertEquals(Map.of("account.balance", "owner_only"), machine.env().get("_restrictions"));
        }
    }

    @Test
    void entitiesAreMadeFromValuesOrAMap() {
        try (Machine machine = Machine.plain()) {
            Bytecode define = returning(code -> {
                code.emitLoadConst("Point");
                code.emitLoadConst(1);
                code.emitLoadConst("x");
                code.emitLoadConst(2);
                code.emitLoadConst("y");
                code.emit(Opcode.DEFINE_ENTITY, 2);
                code.emitStoreName("Point");
            });
            machine.vm().execute(define);
            assertEquals(List.of(5L, 2L), machine.run(code -> {
                code.emitLoadConst(5);
                code.emitCall("Point", 1);
                code.emitStoreName("p");
                code.emitLoadName("p");
                code.emitGetAttribute("x");
                code.emitLoadName("p");
                code.emitGetAttribute("y");
                code.emitBuildList(2);
            }));
            assertEquals(9L, machine.run(code -> {
                code.emitLoadConst(Map.of("y", 9, "z", 1));
                code.emitCall("Point", 1);
                code.emitGetAttribute("y");
            }));
            assertEquals(3L, machine.run(code -> {
                code.emitLoadConst(3);
                code.emitLoadConst(4);
                code.emitLoadConst(5);
                code.emitCall("Point", 3);
                code.emitGetAttribute("x");
            }));
        }
    }

    @Test
    void contractsHaveStateAndActions() {
        var increment = new BytecodeBuilder("increment", FunctionKind.METHOD);
        increment.emitLoadLocal(0);
        increment.emitLoadLocal(0);
        increment.emitGetAttribute("count");
        increment.emitLoadConst(1);
        increment.emitAdd();
        increment.emitSetAttribute("count");
        increment.emitReturn();
        try (Machine machine = Machine.plain()) {
            assertEquals(12L, machine.run(code -> {
                code.emitLoadConst("count");
                code.emitLoadConst(10);
                code.emitLoadConst("increment");
                code.emitBuildLambda(increment.build());
                code.emitLoadConst("constructor");
                code.emitBuildLambda(increment.build());
                code.emitLoadConst("Counter");
                code.emit(Opcode.DEFINE_CONTRACT, 3);
                code.emitStoreName("counter");
                code.emitLoadName("counter");
                code.emitCallMethod("increment", 0);
                code.emitPop();
                code.emitLoadName("counter");
                code.emitGetAttribute("count");
            }));
        }
    }

    @Test
    void gasIsCountedOverExecutions() {
        try (Machine machine = Machine.plain()) {
            Bytecode program = returning(code -> {
                code.emitLoadConst(1);
                code.emitLoadConst(2);
                code.emitAdd();
            });
            machine.vm().execute(program);
            machine.vm().execute(program);
            assertEquals(14L, machine.vm().getGasStats().get("gas_used"));
            assertEquals(8L, machine.vm().getGasStats().get("operation_count"));
            machine.vm().resetGas();
            assertEquals(0L, machine.vm().getGasStats().get("gas_used"));
        }
        try (Machine machine = Machine.with(VmOptions.DEFAULT.gasLimit(0))) {
            var error = assertThrows(OutOfGasError.class, () -> machine.run(code -> code.emitLoadConst(1)));
            assertTrue(error.getMessage().contains("LOAD_CONST"), error.getMessage());
        }
    }

    @Test
    void machinesWithoutMeterHaveNoGasStatistics() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.gasMetering(false))) {
            assertEquals(Map.of(), machine.vm().getGasStats());
        }
    }
}
