package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** A test for one of the types the language has names for: the right side of {@code is}, and annotations. */
public enum KindTest {
    ANY,
    NULL,
    BOOLEAN,
    INTEGER,
    FLOAT,
    NUMBER,
    STRING,
    LIST,
    MAP,
    SET,
    FUNCTION,
    ERROR,
    MODULE,
    ENUM,
    TYPE,
    DATA,
    ENTITY,
    CONTRACT,
    TASK,
    CHANNEL,
    DATETIME,
    ITERATOR;

    /** The test that a type name stands for, or null when it is no name of a builtin type. */
    @TruffleBoundary
    public static KindTest named(String name) {
        return switch (name) {
            case "any", "Any" -> ANY;
            case "null", "Null" -> NULL;
            case "boolean", "bool", "Boolean" -> BOOLEAN;
            case "integer", "int", "Integer" -> INTEGER;
            case "float", "Float" -> FLOAT;
            case "number", "Number" -> NUMBER;
            case "string", "str", "String" -> STRING;
            case "list", "array", "List" -> LIST;
            case "map", "dict", "Map" -> MAP;
            case "set", "Set" -> SET;
            case "function", "action", "Action", "Function" -> FUNCTION;
            case "error", "Error" -> ERROR;
            case "module", "Module" -> MODULE;
            case "enum", "Enum" -> ENUM;
            case "type", "Type" -> TYPE;
            case "data" -> DATA;
            case "entity" -> ENTITY;
            case "contract" -> CONTRACT;
            case "task", "Task" -> TASK;
            case "channel", "Channel" -> CHANNEL;
            case "datetime", "DateTime" -> DATETIME;
            case "iterator", "Iterator" -> ITERATOR;
            default -> null;
        };
    }

    /** Whether the value is of exactly this type, as {@code is} tests it. */
    public boolean test(Object value) {
        return switch (this) {
            case ANY -> true;
            case NUMBER -> {
                Kind kind = Kinds.of(value);
                yield kind == Kind.INTEGER || kind == Kind.FLOAT;
            }
            default -> Kinds.of(value).name().equals(name());
        };
    }

    /**
     * Whether a variable annotated with this type takes the value: like {@link #test}, but a float takes an integer.
     */
    public boolean accepts(Object value) {
        return test(value) || this == FLOAT && INTEGER.test(value);
    }
}
