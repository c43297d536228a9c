package org.zexus.bytecode.zxc;

import java.util.Set;

/** The numbers of enum constants in files: their order, which therefore must not change. */
final class EnumNumbers {
    private EnumNumbers() {}

    /** The number of a constant. */
    @SuppressWarnings("EnumOrdinal") // the order is part of the format, and a test holds it
    static int number(Enum<?> constant) {
        return constant.ordinal();
    }

    /** The bit of a flag. */
    static int bit(Enum<?> flag) {
        return 1 << number(flag);
    }

    /** The bits of flags. */
    static int bits(Set<? extends Enum<?>> flags) {
        int bits = 0;
        for (Enum<?> flag : flags) {
            bits |= bit(flag);
        }
        return bits;
    }
}
