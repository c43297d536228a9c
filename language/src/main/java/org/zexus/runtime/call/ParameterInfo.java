package org.zexus.runtime.call;

/**
 * A parameter of a function.
 *
 * @param name its name
 * @param defaultText the default value as written, or null when it has none
 * @param isRest whether it collects the remaining arguments
 */
public record ParameterInfo(String name, String defaultText, boolean isRest) {

    /** The parameter as the function's display shows it: {@code a}, {@code b = 1}, {@code ...c}. */
    public String display() {
        if (isRest) {
            return "..." + name;
        }
        return defaultText == null ? name : name + " = " + defaultText;
    }
}
