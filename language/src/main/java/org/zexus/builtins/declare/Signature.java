package org.zexus.builtins.declare;

import java.util.ArrayList;
import java.util.List;

/**
 * What a builtin is called and what it takes, read from one line such as {@code slice|substring(start, end?)}: names
 * before the parenthesis are synonyms (the first is the builtin's own), a parameter that may be left out ends in
 * {@code ?}, and a last parameter that starts with {@code ...} takes any number of arguments.
 *
 * @param names the names, at least one
 * @param parameters the parameters' names, without their marks
 * @param minimum how many arguments must be given
 * @param maximum how many may be given; -1 means any number
 */
public record Signature(List<String> names, List<String> parameters, int minimum, int maximum) {
    /** Reads a signature; a malformed one is a programming error. */
    public static Signature parse(String text) {
        int open = text.indexOf('(');
        if (open <= 0 || !text.endsWith(")")) {
            throw new IllegalArgumentException("not a signature: " + text);
        }
        var names = List.of(text.substring(0, open).split("\\|"));
        var parameters = new ArrayList<String>();
        int minimum = 0;
        boolean rest = false;
        String inside = text.substring(open + 1, text.length() - 1);
        for (String parameter : inside.isEmpty() ? new String[0] : inside.split(", ")) {
            if (rest) {
                throw new IllegalArgumentException("a parameter after the rest: " + text);
            }
            rest = parameter.startsWith("...");
            boolean optional = parameter.endsWith("?");
            if (!rest && !optional) {
                if (minimum < parameters.size()) {
                    throw new IllegalArgumentException("a needed parameter after an optional one: " + text);
                }
                minimum++;
            }
            parameters.add(parameter.substring(rest ? 3 : 0, parameter.length() - (optional ? 1 : 0)));
        }
        return new Signature(names, List.copyOf(parameters), minimum, rest ? -1 : parameters.size());
    }
}
