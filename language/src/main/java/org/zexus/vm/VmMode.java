package org.zexus.vm;

import java.util.Locale;

/** How code is prepared before it is executed. What it computes, prints, raises and costs is the same in every mode. */
public enum VmMode {
    /** As it is. */
    STACK,
    /** Operands in registers, where the converter can do that; else as it is. */
    REGISTER,
    /** As it is; only its parallel regions use more than one thread. */
    PARALLEL,
    /** Whatever is fastest: at present, as it is. */
    AUTO;

    /** The name in statistics and options, in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The mode of a name, whatever its case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static VmMode named(String name) {
        for (VmMode mode : values()) {
            if (mode.name().equalsIgnoreCase(name)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("there is no mode '" + name + "'");
    }
}
