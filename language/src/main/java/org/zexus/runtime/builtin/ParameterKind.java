package org.zexus.runtime.builtin;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;

/** What a parameter of a builtin takes. */
public enum ParameterKind {
    ANY("any", "a value"),
    STRING("string", "a string"),
    INTEGER("integer", "an integer"),
    NUMBER("number", "a number"),
    BOOLEAN("boolean", "a boolean"),
    LIST("list", "a list"),
    MAP("map", "a map"),
    SET("set", "a set"),
    FUNCTION("function", "a function"),
    DATETIME("datetime", "a DateTime");

    private final String text;
    private final String withArticle;

    ParameterKind(String text, String withArticle) {
        this.text = text;
        this.withArticle = withArticle;
    }

    /** The kind that a signature names. */
    public static ParameterKind named(String name) {
        for (ParameterKind kind : values()) {
            if (kind.text.equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of parameter: " + name);
    }

    /** The name in signatures. */
    public String text() {
        return text;
    }

    /** The name in messages: {@code a string}. */
    public String withArticle() {
        return withArticle;
    }

    /** Whether a value is of this kind. */
    public boolean accepts(Object value) {
        return switch (this) {
            case ANY -> true;
            case STRING -> value instanceof TruffleString;
            case INTEGER -> value instanceof Long || value instanceof BigInt;
            case NUMBER -> value instanceof Long || value instanceof Double || value instanceof BigInt;
            case BOOLEAN -> value instanceof Boolean;
            case LIST -> Kinds.of(value) == Kind.LIST;
            case MAP -> Kinds.of(value) == Kind.MAP;
            case SET -> Kinds.of(value) == Kind.SET;
            case FUNCTION -> Kinds.of(value) == Kind.FUNCTION;
            case DATETIME -> Kinds.of(value) == Kind.DATETIME;
        };
    }
}
