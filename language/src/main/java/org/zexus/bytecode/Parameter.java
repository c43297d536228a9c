package org.zexus.bytecode;

import java.util.Objects;

/**
 * A parameter of a function.
 *
 * @param name the parameter's name
 * @param defaultText the default as it is displayed, or null if the parameter has none; the value itself is computed by
 * the function's prologue
 * @param isRest whether it collects the remaining arguments as a list; only the last may
 */
public record Parameter(String name, String defaultText, boolean isRest) {
    public Parameter {
        Objects.requireNonNull(name, "name");
    }

    /** Whether the function's prologue fills the parameter when it is not given. */
    public boolean hasDefault() {
        return defaultText != null;
    }

    /** A parameter that is null when it is not given. */
    public static Parameter of(String name) {
        return new Parameter(name, null, false);
    }
}
