package org.zexus.builtins.time;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.type.HasProperties;
import org.zexus.runtime.type.Operable;
import org.zexus.runtime.type.Operator;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.EqualityWalk;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Numbers;
import org.zexus.runtime.value.ZexusObject;

/** A point in time, seen from a time zone. Two are equal when they are the same point, wherever they are seen from. */
@ExportLibrary(InteropLibrary.class)
public final class DateTime extends ZexusObject implements HasProperties, Operable {
    private static final double NANOS = 1e9;

    private static final Map<String, ToLongFunction<ZonedDateTime>> PARTS = parts();

    private final ZonedDateTime time;

    /** A point in time. */
    public DateTime(ZonedDateTime time) {
        this.time = time;
    }

    private static Map<String, ToLongFunction<ZonedDateTime>> parts() {
        var parts = new LinkedHashMap<String, ToLongFunction<ZonedDateTime>>();
        parts.put("year", ZonedDateTime::getYear);
        parts.put("month", ZonedDateTime::getMonthValue);
        parts.put("day", ZonedDateTime::getDayOfMonth);
        parts.put("hour", ZonedDateTime::getHour);
        parts.put("minute", ZonedDateTime::getMinute);
        parts.put("second", ZonedDateTime::getSecond);
        parts.put("microsecond", time -> time.getNano() / 1000);
        parts.put("weekday", time -> time.getDayOfWeek().getValue() - 1);
        return parts;
    }

    /** The parts of the date and time by their names, Monday being weekday 0. */
    ZexusMap toMap() {
        var map = new ZexusMap();
        PARTS.forEach((name, part) -> map.put(name, part.applyAsLong(time)));
        return map;
    }

    @Override
    public Object property(String name) {
        var part = PARTS.get(name);
        return part == null ? null : part.applyAsLong(time);
    }

    @Override
    public Collection<String> propertyNames() {
        return PARTS.keySet();
    }

    /** The point in time. */
    public ZonedDateTime time() {
        return time;
    }

    /** Seconds since 1970. */
    public double seconds() {
        return time.toEpochSecond() + time.getNano() / NANOS;
    }

    /** The point in time so many seconds later; an OverflowError beyond the calendar. */
    @TruffleBoundary
    public DateTime plusSeconds(double seconds) {
        try {
            double whole = Math.floor(seconds);
            if (!(Math.abs(whole) < Long.MAX_VALUE)) {
                throw new DateTimeException("not a number of seconds");
            }
            return new DateTime(time.plusSeconds((long) whole).plusNanos(Math.round((seconds - whole) * NANOS)));
        } catch (DateTimeException | ArithmeticException e) {
            throw Errors.overflowError(null, "the calendar ends before that time").withHint("seconds: " + seconds);
        }
    }

    /** The date and time by ISO 8601, such as {@code 2026-03-01T12:30:00+01:00}. */
    @TruffleBoundary
    public String iso() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    @Override
    @TruffleBoundary
    public Object operate(Operator operator, Object right) {
        if (right instanceof DateTime other) {
            return switch (operator) {
                case SUBTRACT -> secondsBetween(other.time, time);
                case LESS -> time.toInstant().isBefore(other.time.toInstant());
                default -> null;
            };
        }
        if (!Numbers.isNumber(right)) {
            return null;
        }
        return switch (operator) {
            case ADD -> plusSeconds(Numbers.toDouble(right));
            case SUBTRACT -> plusSeconds(-Numbers.toDouble(right));
            default -> null;
        };
    }

    static double secondsBetween(ZonedDateTime from, ZonedDateTime to) {
        Duration duration = Duration.between(from, to);
        return duration.getSeconds() + duration.getNano() / NANOS;
    }

    @Override
    public Kind kind() {
        return Kind.DATETIME;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append(iso());
    }

    @Override
    public boolean equalTo(Object other, EqualityWalk walk) {
        return other instanceof DateTime that && time.toInstant().equals(that.time.toInstant());
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isDate() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    LocalDate asDate() {
        return time.toLocalDate();
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isTime() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    LocalTime asTime() {
        return time.toLocalTime();
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isTimeZone() {
        return true;
    }

    @ExportMessage
    ZoneId asTimeZone() {
        return time.getZone();
    }

    @ExportMessage
    @TruffleBoundary
    Instant asInstant() {
        return time.toInstant();
    }
}
