package org.zexus.vm.verification;

import static org.zexus.vm.Machine.program;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.vm.Machine;

/** Tests of the opcodes for blockchains, each with a machine of its own. */
abstract class ChainCode {
    final Machine machine = Machine.plain();

    @AfterEach
    void close() {
        machine.close();
    }

    /** Executes code that ends without RETURN. */
    final Object run(Consumer<BytecodeBuilder> code) {
        return machine.vm().execute(program(code));
    }

    final String hash(Object value) {
        return (String) run(code -> {
            code.emitLoadConst(value);
            code.emitHashBlock();
        });
    }

    final String root(Object... leaves) {
        return (String) run(code -> {
            for (Object leaf : leaves) {
                code.emitLoadConst(leaf);
            }
            code.emitMerkleRoot(leaves.length);
        });
    }
}
