package org.zexus.runtime.value;

/**
 * Stands for an optional argument of a builtin that the call left out. It never becomes a value of a program.
 */
public final class Missing {

    /** The only instance. */
    public static final Missing MISSING = new Missing();

    private Missing() {}

    @Override
    public String toString() {
        return "missing argument";
    }
}
