package org.zexus.bytecode;

import java.util.Objects;

/**
 * A parameter of a function.
 *
 * @param name the parameter's name
 * @param hasDefault whether the function's prologue fills the parameter when it is not given
 * @param isRest whether it collects the remaining arguments as a list; only the last may
 */
public record Parameter(String name, boolean hasDefault, boolean isRest) {
    public Parameter {
        Objects.requireNonNull(name, "name");
    }

    /** A parameter that is null when it is not given. */
    public static Parameter of(String name) {
        return new Parameter(name, false, false);
    }
}
