package org.zexus.vm;

import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.transform.BytecodeConverter;
import org.zexus.compiler.optimize.BytecodeOptimizer;

/** What is done to code before it is executed: nothing that changes what it computes, prints, raises or costs. */
final class CodePreparation {

    /**
     * Code that is ready.
     *
     * @param strategy what was really done
     */
    record Prepared(Bytecode code, VmMode strategy) {}

    private final VmMode mode;
    private final BytecodeOptimizer optimizer;
    private final BytecodeConverter converter;

    CodePreparation(VmOptions options) {
        mode = options.mode();
        optimizer = new BytecodeOptimizer(options.optimizerLevel());
        converter = new BytecodeConverter(options.numRegisters());
    }

    /** The code to execute in place of a program. */
    Prepared prepare(Bytecode program) {
        Bytecode optimized = optimizer.optimize(program);
        if (mode != VmMode.REGISTER) {
            /* Cold, code in registers takes longer than the same code on the stack; compiled, it is no faster. */
            return new Prepared(optimized, mode == VmMode.AUTO ? VmMode.STACK : mode);
        }
        Bytecode converted = converter.convert(optimized);
        boolean isConverted = Boolean.TRUE.equals(converted.header().metadata().get(BytecodeConverter.CONVERTED));
        return isConverted ? new Prepared(converted, VmMode.REGISTER) : new Prepared(optimized, VmMode.STACK);
    }

    /** What the optimizer did so far. */
    BytecodeOptimizer optimizer() {
        return optimizer;
    }

    /** What the converter did so far. */
    BytecodeConverter converter() {
        return converter;
    }
}
