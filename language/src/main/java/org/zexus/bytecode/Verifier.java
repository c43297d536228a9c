package org.zexus.bytecode;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides whether a function, and every function nested in it, may be run. Takes time in proportion to the size of the
 * code, whatever the code is.
 */
public final class Verifier {
    /** The deepest operand stack of one call. */
    public static final int MAX_STACK = 100_000;

    /** The largest number of local slots of a function. */
    public static final int MAX_LOCALS = 65_535;

    /** The largest number of registers. */
    public static final int MAX_REGISTERS = 256;

    /** How deep functions may be nested. */
    public static final int MAX_NESTING = 100;

    private final IdentityHashMap<Bytecode, VerifiedCode> done = new IdentityHashMap<>();

    private Verifier() {}

    /**
     * Verifies a function.
     *
     * @throws VerificationException if the function, or one nested in it, must not be run
     */
    public static VerifiedCode verify(Bytecode function) {
        return new Verifier().verify(function, 0);
    }

    /**
     * Verifies a program: the body of a module, which nothing is around, and which is called without arguments.
     *
     * @throws VerificationException if it must not be run as a program
     */
    public static VerifiedCode verifyProgram(Bytecode program) {
        if (!program.kind().isModule() || !program.parameters().isEmpty() || !program.captures().isEmpty()) {
            throw new VerificationException(
                    "a program is the body of a module without parameters and captures, not " + program.name(),
                    program.name(), -1);
        }
        return verify(program);
    }

    private VerifiedCode verify(Bytecode function, int nesting) {
        VerifiedCode known = done.get(function);
        if (known != null) {
            return known;
        }
        var checks = new OperandChecks(function);
        if (nesting > MAX_NESTING) {
            throw checks.failure("functions nested deeper than " + MAX_NESTING + " levels");
        }
        checks.run();
        var stack = new StackAnalysis(function, checks.multiplicities()).run();
        List<Handler> handlers = stack.isStatic() && checks.usesTryStack() ? stack.tryRegions() : function.handlers();
        HandlerSweep.checkDepths(function, stack, checks.multiplicities());
        var nested = new HashMap<Integer, VerifiedCode>();
        for (int i = 0; i < function.constants().size(); i++) {
            if (function.constant(i) instanceof Bytecode inner) {
                nested.put(i, verify(inner, nesting + 1));
            }
        }
        var verified = new VerifiedCode(function, stack, checks.multiplicities(), handlers, checks.registerCount(),
                Map.copyOf(nested));
        done.put(function, verified);
        return verified;
    }
}
