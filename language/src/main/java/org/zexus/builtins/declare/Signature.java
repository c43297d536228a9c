package org.zexus.builtins.declare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.builtin.BuiltinParameter;
import org.zexus.runtime.builtin.ParameterKind;

/**
 * What a builtin is called and what it takes, read from one line such as
 * {@code slice|substring(text: string|list, start: integer, end?: integer)}: names before the parenthesis are synonyms
 * (the first is the builtin's own), a parameter that may be left out ends in {@code ?}, and a last parameter that
 * starts with {@code ...} takes any number of arguments. After a colon stands what the parameter takes; without it,
 * that is everything.
 *
 * @param names the names, at least one
 * @param parameters the parameters
 * @param minimum how many arguments must be given
 * @param maximum how many may be given; -1 means any number
 */
public record Signature(List<String> names, List<BuiltinParameter> parameters, int minimum, int maximum) {
    /** Reads a signature; a malformed one is a programming error. */
    public static Signature parse(String text) {
        int open = text.indexOf('(');
        if (open <= 0 || !text.endsWith(")")) {
            throw new IllegalArgumentException("not a signature: " + text);
        }
        var names = List.of(text.substring(0, open).split("\\|"));
        var parameters = new ArrayList<BuiltinParameter>();
        int minimum = 0;
        String inside = text.substring(open + 1, text.length() - 1);
        for (String part : inside.isEmpty() ? new String[0] : inside.split(", ")) {
            BuiltinParameter parameter = parameter(part);
            if (!parameters.isEmpty() && parameters.getLast().isRest()) {
                throw new IllegalArgumentException("a parameter after the rest: " + text);
            }
            if (!parameter.isRest() && !parameter.isOptional()) {
                if (minimum < parameters.size()) {
                    throw new IllegalArgumentException("a needed parameter after an optional one: " + text);
                }
                minimum++;
            }
            parameters.add(parameter);
        }
        boolean rest = !parameters.isEmpty() && parameters.getLast().isRest();
        return new Signature(names, List.copyOf(parameters), minimum, rest ? -1 : parameters.size());
    }

    private static BuiltinParameter parameter(String text) {
        int colon = text.indexOf(": ");
        String marked = colon < 0 ? text : text.substring(0, colon);
        String kinds = colon < 0 ? ParameterKind.ANY.text() : text.substring(colon + 2);
        boolean isRest = marked.startsWith("...");
        boolean isOptional = marked.endsWith("?");
        String name = marked.substring(isRest ? 3 : 0, marked.length() - (isOptional ? 1 : 0));
        return new BuiltinParameter(name, Stream.of(kinds.split("\\|")).map(ParameterKind::named).toList(), isOptional,
                isRest);
    }

    /** A function that belongs to an object or a file, and is in no table. */
    public static BuiltinFunction function(String signature, String documentation,
            Supplier<? extends BuiltinNode> node) {
        Signature parsed = parse(signature);
        return new BuiltinFunction(
                parsed.descriptor(parsed.names.getFirst(), false, Set.of(), node, documentation));
    }

    /** The descriptor of the builtin under one of its names. */
    BuiltinDescriptor descriptor(String name, boolean isMethod, Set<Access> access,
            Supplier<? extends BuiltinNode> node, String documentation) {
        return new BuiltinDescriptor(name, minimum, maximum, parameters, isMethod, access, node(name, isMethod, node),
                documentation);
    }

    private Supplier<? extends BuiltinNode> node(String name, boolean isMethod, Supplier<? extends BuiltinNode> node) {
        return node instanceof Boundary.Code<?> code
                ? code.checked(new ArgumentCheck(name, parameters, isMethod, maximum >= 0))
                : node;
    }
}
