package org.zexus.embedding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.graalvm.polyglot.Value;

/** An event read off a polyglot value. */
record EventRecord(String name, List<Object> args, long seq, Instant time, String source) implements Event {

    private static final double MILLISECONDS = 1000;

    EventRecord {
        args = Collections.unmodifiableList(args);
    }

    private static String textOf(Value source) {
        if (source.isNull()) {
            return "";
        }
        return source.isString() ? source.asString() : source.toString();
    }

    static EventRecord of(Value event) {
        List<Object> args = new ArrayList<>();
        Value given = event.getMember("args");
        if (given == null) {
            args.add(event.getMember("data").as(Object.class));
        } else {
            for (long i = 0; i < given.getArraySize(); i++) {
                args.add(given.getArrayElement(i).as(Object.class));
            }
        }
        Value source = event.getMember("source");
        return new EventRecord(event.getMember("event").asString(), args, event.getMember("seq").asLong(),
                Instant.ofEpochMilli((long) (event.getMember("time").asDouble() * MILLISECONDS)),
                textOf(source));
    }
}
