package org.zexus.runtime.profile;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes maps, lists, texts and numbers as JSON. */
final class JsonDocument {

    private static final int FIRST_PRINTABLE = ' ';

    private JsonDocument() {}

    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var members = new StringJoiner(",", "{", "}");
                map.forEach((name, member) -> members.add(text((String) name) + ":" + of(member)));
                yield members.toString();
            }
            case List<?> list -> {
                var elements = new StringJoiner(",", "[", "]");
                list.forEach(element -> elements.add(of(element)));
                yield elements.toString();
            }
            case String text -> text(text);
            case Number number -> number.toString();
            default -> throw new IllegalArgumentException("no JSON for " + value);
        };
    }

    private static String text(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < FIRST_PRINTABLE) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
