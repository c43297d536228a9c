package org.zexus.vm.register;

import java.util.BitSet;

/** Registers with values, which know whether they were written. */
public final class RegisterFile {
    private final Object[] registers;
    private final BitSet dirty = new BitSet();

    /** So many registers, all null and not written. */
    public RegisterFile(int count) {
        registers = new Object[count];
    }

    /** The number of registers. */
    public int numRegisters() {
        return registers.length;
    }

    /**
     * The value of a register.
     *
     * @throws IllegalArgumentException if there is no such register
     */
    public Object read(int register) {
        return registers[checked(register)];
    }

    /**
     * Writes a register.
     *
     * @throws IllegalArgumentException if there is no such register
     */
    public void write(int register, Object value) {
        registers[checked(register)] = value;
        dirty.set(register);
    }

    /** Makes a register null and not written. */
    public void clear(int register) {
        registers[checked(register)] = null;
        dirty.clear(register);
    }

    /** Makes all registers null and not written. */
    public void clearAll() {
        for (int i = 0; i < registers.length; i++) {
            clear(i);
        }
    }

    /** Whether a register was written since it was cleared. */
    public boolean isDirty(int register) {
        return dirty.get(checked(register));
    }

    /** The first register that is null and not written, or -1. */
    public int freeRegister() {
        for (int i = 0; i < registers.length; i++) {
            if (registers[i] == null && !dirty.get(i)) {
                return i;
            }
        }
        return -1;
    }

    private int checked(int register) {
        if (register < 0 || register >= registers.length) {
            throw new IllegalArgumentException("Invalid register number: r" + register);
        }
        return register;
    }
}
