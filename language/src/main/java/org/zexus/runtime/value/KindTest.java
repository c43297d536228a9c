package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** A test for one of the types the language has names for: the right side of {@code is}, and annotations. */
public enum KindTest {
    /** Every value. */
    ANY(null),
    /** An integer or a float. */
    NUMBER(null),
    NULL(Kind.NULL),
    BOOLEAN(Kind.BOOLEAN),
    INTEGER(Kind.INTEGER),
    FLOAT(Kind.FLOAT),
    STRING(Kind.STRING),
    LIST(Kind.LIST),
    MAP(Kind.MAP),
    SET(Kind.SET),
    FUNCTION(Kind.FUNCTION),
    ERROR(Kind.ERROR),
    MODULE(Kind.MODULE),
    ENUM(Kind.ENUM),
    TYPE(Kind.TYPE),
    DATA(Kind.DATA),
    ENTITY(Kind.ENTITY),
    CONTRACT(Kind.CONTRACT),
    TASK(Kind.TASK),
    CHANNEL(Kind.CHANNEL),
    DATETIME(Kind.DATETIME),
    ITERATOR(Kind.ITERATOR);

    private final Kind kind;

    KindTest(Kind kind) {
        this.kind = kind;
    }

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
        if (kind != null) {
            return Kinds.of(value) == kind;
        }
        if (this == ANY) {
            return true;
        }
        Kind actual = Kinds.of(value);
        return actual == Kind.INTEGER || actual == Kind.FLOAT;
    }

    /**
     * Whether a variable annotated with this type takes the value: like {@link #test}, but a float takes an integer.
     */
    public boolean accepts(Object value) {
        return test(value) || this == FLOAT && INTEGER.test(value);
    }
}
