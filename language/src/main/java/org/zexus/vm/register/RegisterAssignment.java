package org.zexus.vm.register;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Gives variables registers, first come, first served; the last registers are reserved. */
public final class RegisterAssignment {
    private static final int RESERVED = 2;

    private final int available;
    private final Map<String, Integer> registers = new HashMap<>();
    private final Set<String> spilled = new LinkedHashSet<>();

    /** An assignment of so many registers, two of which are reserved. */
    public RegisterAssignment(int count) {
        available = Math.max(0, count - RESERVED);
    }

    /** The number of registers that variables can have. */
    public int available() {
        return available;
    }

    /** The register of a variable, given to it now if it has none; -1 if all are taken. */
    public int allocate(String variable) {
        Integer known = registers.get(variable);
        if (known != null) {
            return known;
        }
        for (int register = 0; register < available; register++) {
            if (!registers.containsValue(register)) {
                registers.put(variable, register);
                return register;
            }
        }
        spilled.add(variable);
        return -1;
    }

    /** Takes a variable's register away. */
    public void free(String variable) {
        registers.remove(variable);
    }

    /** The register of a variable, or -1. */
    public int register(String variable) {
        return registers.getOrDefault(variable, -1);
    }

    /** The variable in a register, or null. */
    public String variable(int register) {
        return registers.entrySet()
                .stream()
                .filter(entry -> entry.getValue() == register)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The variables that got no register. */
    public Set<String> spilledVariables() {
        return Set.copyOf(spilled);
    }

    /** Forgets all variables. */
    public void clear() {
        registers.clear();
        spilled.clear();
    }
}
