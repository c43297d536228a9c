package org.zexus.runtime.profile;

import java.util.Locale;

/** How much is found out about the instructions that are executed. */
public enum ProfilingLevel {
    /** Nothing. */
    NONE,
    /** How often each is executed. */
    BASIC,
    /** And how long it takes. */
    DETAILED,
    /** And how often a jump is taken, and memory is read and written. */
    FULL;

    /** Whether it is measured how long instructions take. */
    public boolean isTimed() {
        return this == DETAILED || this == FULL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
