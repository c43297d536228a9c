package org.zexus.builtins;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zexus.builtins.module.LibraryModules;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.builtin.BuiltinParameter;
import org.zexus.runtime.builtin.ParameterKind;

/**
 * A function of the library, and how programs call it.
 *
 * @param name how messages call it
 * @param imports the statement that makes it known, or an empty text
 * @param callee the expression that names it
 * @param builtin what it declares
 */
record LibraryEntry(String name, String imports, String callee, BuiltinDescriptor builtin) {
    /** Every builtin function and every function of a module. */
    static Stream<LibraryEntry> all() {
        return Stream.concat(functions(), LibraryModules.names().stream().flatMap(LibraryEntry::ofModule));
    }

    private static Stream<LibraryEntry> functions() {
        return Builtins.TABLE.functionNames()
                .stream()
                .filter(name -> Builtins.TABLE.function(name) != null)
                .map(name -> new LibraryEntry(name, "", name, Builtins.TABLE.function(name)));
    }

    private static Stream<LibraryEntry> ofModule(String module) {
        return LibraryModules.members(module)
                .entrySet()
                .stream()
                .filter(member -> member.getValue() instanceof BuiltinFunction)
                .map(member -> new LibraryEntry(member.getKey(), "use \"" + module + "\" as m\n",
                        "m." + member.getKey(), ((BuiltinFunction) member.getValue()).descriptor()));
    }

    /** A program that calls the function. */
    String call(List<String> arguments) {
        return imports + "let f = " + callee + "\nf(" + String.join(", ", arguments) + ")";
    }

    /** An argument for each parameter that is needed, of a kind it takes. */
    List<String> fittingArguments() {
        return fittingArguments(builtin.minArguments());
    }

    /** Arguments for so many parameters. */
    List<String> fittingArguments(int count) {
        var arguments = new ArrayList<String>();
        for (BuiltinParameter parameter : builtin.parameters().subList(0, count)) {
            arguments.add(fitting(parameter));
        }
        return arguments;
    }

    private static String fitting(BuiltinParameter parameter) {
        return switch (parameter.name()) {
            case "url" -> "\"http://localhost:9/\"";
            case "urls" -> "[\"http://localhost:9/\"]";
            case "address" -> "\"ws://localhost:9/\"";
            case "config" -> "{port: 9}";
            case "host" -> "\"localhost\"";
            case "port" -> "9";
            default -> sample(parameter.kinds().getFirst());
        };
    }

    private static String sample(ParameterKind kind) {
        return switch (kind) {
            case ANY, INTEGER -> "1";
            case STRING -> "\"x\"";
            case NUMBER -> "0.5";
            case BOOLEAN -> "true";
            case LIST -> "[1]";
            case MAP -> "{\"a\": 1}";
            case SET -> "set([1])";
            case FUNCTION -> "(x => x)";
            case DATETIME -> "now()";
        };
    }

    /** A value that the parameter does not take; only for one that does not take everything. */
    static String unfitting(BuiltinParameter parameter) {
        for (ParameterKind kind : List.of(ParameterKind.STRING, ParameterKind.NUMBER, ParameterKind.LIST,
                ParameterKind.MAP)) {
            boolean fits = parameter.kinds().contains(kind) || kind == ParameterKind.NUMBER
                    && parameter.kinds().contains(ParameterKind.INTEGER);
            if (!fits) {
                return sample(kind);
            }
        }
        throw new IllegalArgumentException(parameter.text());
    }

    @Override
    public String toString() {
        return callee;
    }
}
