package org.zexus.bytecode.transform;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.VerifiedCode;
import org.zexus.bytecode.Verifier;

/**
 * Converts stack code to register code: what it computes, raises and costs stays the same. Inside of a straight run of
 * instructions operands are in registers, a register being free again when nothing refers to its value any more; at the
 * borders of runs, and where an instruction has no register form, they are on the operand stack.
 *
 * <p>
 * Code whose stack has not the same depth on all ways to an instruction stays as it is. Functions inside a function are
 * converted as well.
 */
public final class BytecodeConverter {
    /** The fact about a function's origin that says whether it was converted. */
    public static final String CONVERTED = "converted_to_register";

    private final int registers;
    private long stackInstructions;
    private long registerInstructions;
    private long conversions;
    private long skipped;

    /** A converter that uses so many registers at the most; the last one stays free for results. */
    public BytecodeConverter(int registers) {
        if (registers < 4 || registers > Verifier.MAX_REGISTERS) {
            throw new IllegalArgumentException("registers must be from 4 to " + Verifier.MAX_REGISTERS);
        }
        this.registers = registers;
    }

    /**
     * The converted function; if it cannot be converted, one that says why.
     *
     * @throws org.zexus.bytecode.VerificationException if the function must not be run
     */
    public Bytecode convert(Bytecode function) {
        return convert(Verifier.verify(function), new IdentityHashMap<>());
    }

    private Bytecode convert(VerifiedCode verified, Map<Bytecode, Bytecode> done) {
        Bytecode function = verified.bytecode();
        Bytecode known = done.get(function);
        if (known != null) {
            return known;
        }
        var code = new EditableCode(function);
        verified.functions().forEach((index, inner) -> code.setConstant(index, convert(inner, done)));
        var facts = new LinkedHashMap<String, Object>();
        String obstacle = obstacle(verified);
        facts.put(CONVERTED, obstacle == null);
        if (obstacle == null) {
            var run = new RegisterAllocation(code, verified, registers - 1);
            run.convert();
            stackInstructions += function.instructions().size();
            registerInstructions += code.items().size();
            conversions += run.conversions();
            skipped += run.skipped();
        } else {
            facts.put("conversion_obstacle", obstacle);
        }
        Bytecode converted = code.toBytecode(facts);
        done.put(function, converted);
        return converted;
    }

    private static String obstacle(VerifiedCode verified) {
        if (!verified.isStatic()) {
            return "the depth of the operand stack is not the same on all ways to an instruction";
        }
        return verified.registerCount() > 0 ? "it uses registers already" : null;
    }

    /** Counts over all conversions so far. */
    public Map<String, Object> getStats() {
        var stats = new LinkedHashMap<String, Object>();
        stats.put("stack_instructions", stackInstructions);
        stats.put("register_instructions", registerInstructions);
        stats.put("conversions", conversions);
        stats.put("skipped", skipped);
        stats.put("reduction_pct",
                stackInstructions == 0 ? 0.0 : 100.0 * (stackInstructions - registerInstructions) / stackInstructions);
        return stats;
    }
}
