package org.zexus.compiler.scope;

import java.util.Set;

/** The names of the builtin types. */
public final class TypeNames {
    private static final Set<String> BUILTIN = Set.of(
            "any", "Any", "null", "Null", "boolean", "bool", "Boolean", "integer", "int", "Integer", "float", "Float",
            "number", "Number", "string", "str", "String", "list", "array", "List", "map", "dict", "Map", "set", "Set",
            "function", "action", "Function", "Action", "error", "Error", "module", "Module", "enum", "Enum", "type",
            "Type", "data", "entity", "contract", "task", "Task", "channel", "Channel", "datetime", "DateTime",
            "iterator", "Iterator");

    /** Those of them that a program may as well give to a type of its own, without the language knowing of it. */
    private static final Set<String> OFTEN_DECLARED = Set.of(
            "Task", "Channel", "DateTime", "Module", "Type", "Enum", "Iterator", "Action", "Function");

    private TypeNames() {}

    /** Whether there is a builtin type of that name. */
    public static boolean isBuiltin(String name) {
        return BUILTIN.contains(name);
    }

    /** Whether a type of that name may come from another file that the program takes all names of. */
    public static boolean isOftenDeclared(String name) {
        return OFTEN_DECLARED.contains(name);
    }
}
