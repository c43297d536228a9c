package org.zexus.builtins.contract;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.state.LibraryState;

/** The table of what a program knows of the call and the transaction it runs in. */
public final class ContractBuiltins {
    private ContractBuiltins() {}

    /** Declares everything here. */
    public static void declare(Declarations to) {
        CallContext transaction = CallContext.transaction();
        to.value("TX", transaction);
        to.value("msg", CallContext.message());
        to.function("tx()",
                "A map of the transaction: caller, timestamp, block_hash, gas_used, gas_remaining, gas_limit.",
                Boundary.nullary(where -> transaction.toMap(LibraryState.get(where))));
        to.function("gas()", "A map of the gas: used, remaining, limit.",
                Boundary.nullary(where -> CallContext.gas(transaction, LibraryState.get(where))));
    }
}
