package org.zexus.language;

import org.graalvm.options.OptionValues;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.transform.BytecodeConverter;
import org.zexus.compiler.optimize.BytecodeOptimizer;

/** What is done to code before it runs, if the host asks for it: nothing that changes what it does. */
final class Preparation {
    private static final int REGISTERS = 16;

    private final BytecodeOptimizer optimizer;
    /** Null if code stays on the stack. */
    private final BytecodeConverter converter;

    private Preparation(BytecodeOptimizer optimizer, BytecodeConverter converter) {
        this.optimizer = optimizer;
        this.converter = converter;
    }

    /** What the options of a context ask for. */
    static Preparation of(OptionValues options) {
        return new Preparation(new BytecodeOptimizer(options.get(ZexusOptions.OPTIMIZE)),
                options.get(ZexusOptions.REGISTERS) ? new BytecodeConverter(REGISTERS) : null);
    }

    /** The code to run in place of a program. */
    Bytecode prepare(Bytecode program) {
        Bytecode optimized = optimizer.optimize(program);
        return converter == null ? optimized : converter.convert(optimized);
    }
}
