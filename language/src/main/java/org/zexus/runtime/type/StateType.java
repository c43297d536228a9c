package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.collection.AbsentValue;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.KindTest;
import org.zexus.runtime.value.ZexusNull;

/**
 * The declared type of contract state, as far as it decides what is there before anything is assigned: a zero value,
 * and for a map the zero value of the absent keys.
 *
 * @param test the builtin type, or null when the name is none
 * @param arguments the type arguments
 */
record StateType(KindTest test, List<StateType> arguments) implements AbsentValue {

    private static final StateType UNKNOWN = new StateType(null, List.of());

    /** Reads a type as written, such as {@code Map<string, integer>}; null for null. */
    static StateType parse(String text) {
        if (text == null) {
            return null;
        }
        String trimmed = text.strip();
        if (trimmed.endsWith("?")) {
            return UNKNOWN;
        }
        if (trimmed.endsWith("[]")) {
            return new StateType(KindTest.LIST, List.of());
        }
        int open = trimmed.indexOf('<');
        if (open < 0 || !trimmed.endsWith(">")) {
            return new StateType(KindTest.named(trimmed), List.of());
        }
        return new StateType(KindTest.named(trimmed.substring(0, open).strip()),
                arguments(trimmed.substring(open + 1, trimmed.length() - 1)));
    }

    private static List<StateType> arguments(String text) {
        List<StateType> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<', '(' -> depth++;
                case '>', ')' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        arguments.add(parse(text.substring(start, i)));
                        start = i + 1;
                    }
                }
                default -> {
                    // Part of a name.
                }
            }
        }
        arguments.add(parse(text.substring(start)));
        return arguments;
    }

    /** A new zero value. */
    Object zero() {
        if (test == null) {
            return ZexusNull.NULL;
        }
        Object zero = switch (test) {
            case INTEGER, NUMBER -> (Object) 0L;
            case FLOAT -> (Object) 0.0;
            case STRING -> Strings.EMPTY;
            case BOOLEAN -> false;
            case LIST -> ZexusList.empty();
            case MAP -> new ZexusMap();
            default -> ZexusNull.NULL;
        };
        declare(zero);
        return zero;
    }

    /** Makes a value follow this declaration: a map, and the maps in it, know what their absent keys hold. */
    void declare(Object value) {
        if (test == KindTest.MAP && arguments.size() == 2 && value instanceof ZexusMap map) {
            map.setAbsentValue(this);
            map.forEachPart(this::admit);
        }
    }

    @Override
    @TruffleBoundary
    public Object forKey(ZexusMap map, Object key) {
        Object zero = arguments.getLast().zero();
        boolean isCollection = zero instanceof ZexusMap || zero instanceof ZexusList;
        if (isCollection && !RuntimeContext.get(null).undoLog().isReadOnly()) {
            map.put(key, zero, null);
        }
        return zero;
    }

    @Override
    public void admit(Object value) {
        arguments.getLast().declare(value);
    }
}
