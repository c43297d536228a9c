package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.gas.OutOfGas;
import org.zexus.runtime.ledger.Ledger;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Truth;

/** Ledger state, transactions, and the hashes and signatures of blocks. */
final class LedgerActions {

    /** A program that budgets its own gas keeps what is left in this variable. */
    private static final String BUDGET = "_gas_remaining";

    private LedgerActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.HASH_BLOCK,
                use -> (v, where) -> Strings.fromJava(ledger(where).hash(v[0], where)));
        table.put(Opcode.MERKLE_ROOT,
                use -> (v, where) -> Strings.fromJava(ledger(where).merkleRoot(v, where)));
        table.put(Opcode.VERIFY_SIGNATURE, use -> {
            ModuleScope scope = use.function().scope();
            return (v, where) -> verify(scope, v, where);
        });
        table.put(Opcode.STATE_READ, use -> {
            if (use.instruction().operandCount() == 0) {
                return (v, where) -> ledger(where).read(v[0]);
            }
            Object key = use.value(0);
            return (v, where) -> ledger(where).read(key);
        });
        table.put(Opcode.STATE_WRITE, use -> {
            if (use.instruction().operandCount() == 0) {
                return (v, where) -> {
                    ledger(where).write(v[0], v[1], where);
                    return null;
                };
            }
            Object key = use.value(0);
            return (v, where) -> {
                ledger(where).write(key, v[0], where);
                return null;
            };
        });
        table.put(Opcode.TX_BEGIN, use -> (v, where) -> {
            ledger(where).begin();
            return null;
        });
        table.put(Opcode.TX_COMMIT, use -> (v, where) -> {
            ledger(where).commit();
            return null;
        });
        table.put(Opcode.TX_REVERT, use -> {
            Object reason = use.instruction().operandCount() == 0 ? null : use.value(0);
            return (v, where) -> {
                ledger(where).revert(reason);
                return null;
            };
        });
        table.put(Opcode.GAS_CHARGE, use -> {
            int amount = use.number(0);
            ModuleScope scope = use.function().scope();
            return (v, where) -> {
                spend(scope, amount, where);
                return null;
            };
        });
        table.put(Opcode.LEDGER_APPEND, use -> (v, where) -> {
            ledger(where).append(v[0], where);
            return null;
        });
    }

    private static Ledger ledger(Node where) {
        return RuntimeContext.get(where).ledger();
    }

    /** A function {@code verify_sig} of the program or its host decides; without one the signature itself does. */
    private static Object verify(ModuleScope scope, Object[] operands, Node where) {
        GlobalCell own = scope.visible("verify_sig");
        if (own != null && own.isSet()) {
            return Truth.of(InvokeNode.call(where, own.get(), operands));
        }
        return ledger(where).verifySignature(operands[0], operands[1], operands[2]);
    }

    /** Takes gas from the program's own budget, if it has one. What the meter takes is charged with the block. */
    private static void spend(ModuleScope scope, int amount, Node where) {
        GlobalCell budget = scope.resolve(BUDGET);
        if (budget == null || !budget.isSet()) {
            return;
        }
        if (!(budget.get() instanceof Long left)) {
            throw Errors.typeError(where, BUDGET + " must be an integer, got " + Kinds.typeName(budget.get()));
        }
        if (left < amount) {
            throw OutOfGas.budget(amount, left);
        }
        budget.set(left - amount);
    }
}
