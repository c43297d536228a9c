package org.zexus.embedding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;

/** An event read off a polyglot value. */
record EventRecord(String name, List<Object> args, long seq, Instant time, String source) implements Event {

    private static final double MILLISECONDS = 1000;
    private static final int MAX_NESTING = 1_000;

    EventRecord {
        args = Collections.unmodifiableList(args);
    }

    /** The same with copies of the lists and maps among the arguments, which the program does not change any more. */
    EventRecord detached() {
        return new EventRecord(name, args.stream().map(arg -> copy(arg, 0)).toList(), seq, time, source);
    }

    private static Object copy(Object value, int nesting) {
        if (nesting == MAX_NESTING) {
            throw new IllegalArgumentException("an argument is nested more than " + MAX_NESTING + " deep");
        }
        return switch (value) {
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(element -> copy.add(copy(element, nesting + 1)));
                yield copy;
            }
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, element) -> copy.put(key, copy(element, nesting + 1)));
                yield copy;
            }
            case null, default -> value;
        };
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
