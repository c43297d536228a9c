package org.zexus.language.view;

import org.zexus.builtins.json.JsonWriter;
import org.zexus.runtime.text.Strings;
import org.zexus.syntax.source.Position;
import org.zexus.syntax.source.SourceText;
import org.zexus.syntax.source.Span;

/** Pieces of JSON text that the views share. */
final class JsonText {
    private JsonText() {}

    /** A string with its quotes. */
    static String string(String text) {
        return Strings.toJava(JsonWriter.write(Strings.fromJava(text), null));
    }

    /** A string with its quotes, or {@code null}. */
    static String stringOrNull(String text) {
        return text == null ? "null" : string(text);
    }

    /**
     * The place of something: {@code {"start": {"line": 1, "column": 1, "offset": 0}, "end": {...}}}. Lines and columns
     * count from 1, columns in code points; offsets count UTF-16 code units from 0; the end lies behind the last
     * character.
     */
    static String range(SourceText source, Span span) {
        return "{\"start\": " + position(source, span.start()) + ", \"end\": " + position(source, span.end()) + "}";
    }

    private static String position(SourceText source, int offset) {
        Position position = source.position(Math.min(offset, source.length()));
        return "{\"line\": " + position.line() + ", \"column\": " + position.column() + ", \"offset\": " + offset + "}";
    }
}
