package org.zexus.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Suggestion;
import org.zexus.runtime.type.ZexusType;

/** The error of a name that nothing declares, with what was probably meant. */
final class UndefinedName {
    private static final String PRINT = "write 'print(...)'";
    private static final String NULL = "write 'null'";
    private static final String TRUE = "write 'true'";
    private static final String FALSE = "write 'false'";
    private static final String BRACE = "the '{' behind this word stands on the same line";
    private static final String THROW = "any value can be thrown: throw \"message\"";

    /** What to write for names that mean something in other languages. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("nil", NULL),
            Map.entry("Nil", NULL),
            Map.entry("None", NULL),
            Map.entry("NULL", NULL),
            Map.entry("Null", NULL),
            Map.entry("nullptr", NULL),
            Map.entry("undefined", NULL),
            Map.entry("True", TRUE),
            Map.entry("TRUE", TRUE),
            Map.entry("False", FALSE),
            Map.entry("FALSE", FALSE),
            Map.entry("console", PRINT),
            Map.entry("println", PRINT),
            Map.entry("printf", PRINT),
            Map.entry("echo", PRINT),
            Map.entry("puts", PRINT),
            Map.entry("System", PRINT),
            Map.entry("pass", "an empty block is '{ }'"),
            Map.entry("self", "'self' and 'this' have a meaning inside of types only"),
            Map.entry("super", "'super' has a meaning in methods of types with a parent only"),
            Map.entry("Error", THROW),
            Map.entry("Exception", THROW),
            Map.entry("raise", THROW),
            Map.entry("Math", "write 'use \"math\" as math'"),
            Map.entry("JSON", "write 'use \"json\" as json'"),
            Map.entry("parseInt", "write 'int(...)'"),
            Map.entry("parseFloat", "write 'float(...)'"),
            Map.entry("defer", BRACE),
            Map.entry("atomic", BRACE),
            Map.entry("tx", BRACE),
            Map.entry("sandbox", BRACE),
            Map.entry("exit", "write 'exit_program(...)'"));

    private UndefinedName() {}

    /**
     * The error.
     *
     * @param function the function that reads the name
     * @param home the type whose code the function is, or null
     */
    static ZexusException error(String name, FunctionTemplate function, ZexusType home) {
        ZexusException error = Errors.nameError(null, "'" + name + "' is not defined");
        String elsewhere = ELSEWHERE.get(name);
        if (elsewhere != null) {
            return error.withHint(elsewhere);
        }
        if (home != null && home.member(name) != null) {
            return error.withHint("write 'this." + name + "'");
        }
        Suggestion.closest(name, visibleNames(function))
                .ifPresent(near -> error.withHint("did you mean '" + near + "'?"));
        return error;
    }

    /** The names of variables, functions and types that the function could use, its own ones first. */
    private static List<String> visibleNames(FunctionTemplate function) {
        List<String> names = new ArrayList<>();
        for (FunctionTemplate each = function; each != null; each = each.parent()) {
            for (String local : each.bytecode().localNames()) {
                if (local != null && !local.startsWith("$")) {
                    names.add(local);
                }
            }
        }
        names.addAll(function.scope().visibleNames());
        return names;
    }
}
