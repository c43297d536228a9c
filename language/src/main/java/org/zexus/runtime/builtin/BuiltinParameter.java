package org.zexus.runtime.builtin;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A parameter of a builtin.
 *
 * @param name the name, for help texts and for arguments by name
 * @param kinds what it takes, at least one
 * @param isOptional whether it may be left out; then null counts as left out, unless it takes everything
 * @param isRest whether it takes all further arguments
 */
public record BuiltinParameter(String name, List<ParameterKind> kinds, boolean isOptional, boolean isRest) {
    /** Copies the list. */
    public BuiltinParameter {
        kinds = List.copyOf(kinds);
    }

    /** Whether the parameter takes a value. */
    public boolean accepts(Object value) {
        for (ParameterKind kind : kinds) {
            if (kind.accepts(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the parameter takes every value. */
    public boolean acceptsAll() {
        return kinds.contains(ParameterKind.ANY);
    }

    /** What it takes, for messages: {@code a string or a list}. */
    public String wanted() {
        return kinds.stream().map(ParameterKind::withArticle).collect(Collectors.joining(" or "));
    }

    /** The parameter as help texts write it. */
    public String text() {
        String kind = acceptsAll() ? ""
                : ": " + kinds.stream()
                        .map(ParameterKind::text)
                        .collect(
                                Collectors.joining("|"));
        return (isRest ? "..." : "") + name + (isOptional ? "?" : "") + kind;
    }
}
