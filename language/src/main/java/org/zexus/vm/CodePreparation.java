package org.zexus.vm;

import org.zexus.bytecode.Bytecode;

/** What is done to code before it is executed: nothing that changes what it computes, prints, raises or costs. */
final class CodePreparation {

    /**
     * Code that is ready.
     *
     * @param strategy what was really done
     */
    record Prepared(Bytecode code, VmMode strategy) {}

    private final VmOptions options;

    CodePreparation(VmOptions options) {
        this.options = options;
    }

    /** The code to execute in place of a program. */
    Prepared prepare(Bytecode program) {
        return switch (options.mode()) {
            case STACK, AUTO, REGISTER -> new Prepared(program, VmMode.STACK);
            case PARALLEL -> new Prepared(program, VmMode.PARALLEL);
        };
    }
}
