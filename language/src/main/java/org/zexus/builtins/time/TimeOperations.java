package org.zexus.builtins.time;

import com.oracle.truffle.api.nodes.Node;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.Waitable;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.Truth;

/** The builtins of dates and times. */
final class TimeOperations {
    private static final String USUAL_PATTERN = "%Y-%m-%d %H:%M:%S";

    private TimeOperations() {}

    static DateTime dateTime(Node where, String function, Object argument) {
        if (argument instanceof DateTime time) {
            return time;
        }
        throw Arguments.wrongKind(where, function, "a DateTime", argument);
    }

    static Object now(Node where) {
        return new DateTime(ZonedDateTime.now(LibraryState.get(where).clock()));
    }

    static Object utcNow(Node where) {
        return new DateTime(ZonedDateTime.now(LibraryState.get(where).clock().withZone(ZoneOffset.UTC)));
    }

    /** Whole seconds since 1970, of now or of a point in time. */
    static Object wholeSeconds(Node where, Object time) {
        if (time == Missing.MISSING) {
            return LibraryState.get(where).clock().instant().getEpochSecond();
        }
        return dateTime(where, "timestamp", time).time().toEpochSecond();
    }

    /** Seconds since 1970 as a float, of now or of a point in time. */
    static Object seconds(Node where, Object time) {
        return time == Missing.MISSING
                ? LibraryState.get(where).seconds()
                : dateTime(where, "timestamp", time).seconds();
    }

    /** Milliseconds since 1970, of now or of a point in time. */
    static Object milliseconds(Node where, Object time) {
        return time == Missing.MISSING
                ? LibraryState.get(where).clock().millis()
                : dateTime(where, "timestamp_ms", time).time().toInstant().toEpochMilli();
    }

    static Waitable sleep(Node where, Object seconds) {
        double duration = Arguments.number(where, "sleep", seconds);
        if (!(duration >= 0)) {
            throw Errors.valueError(where, "sleep expects a number of seconds that is not negative");
        }
        return Scheduler.get(where).sleep(duration);
    }

    static Object fromTimestamp(Node where, Object seconds, Object utc) {
        double value = Arguments.number(where, "from_timestamp", seconds);
        ZoneId zone = utc != Missing.MISSING && Truth.of(utc)
                ? ZoneOffset.UTC
                : LibraryState.get(where).clock().getZone();
        return new DateTime(Instant.EPOCH.atZone(zone)).plusSeconds(value);
    }

    static Object parse(Node where, Object argument, Object pattern) {
        String text = Strings.toJava(Arguments.text(where, "parse", argument));
        ZoneId zone = LibraryState.get(where).clock().getZone();
        try {
            return new DateTime(pattern == Missing.MISSING
                    ? IsoText.parse(text, zone)
                    : Strptime.parse(text, Strings.toJava(Arguments.text(where, "parse", pattern)), zone));
        } catch (DateTimeParseException e) {
            throw Errors.valueError(where, "'" + text + "' is not a date or time by ISO 8601");
        } catch (DateTimeException e) {
            throw invalid(where, e);
        }
    }

    static Object format(Node where, Object argument, Object pattern) {
        ZonedDateTime time = dateTime(where, "format", argument).time();
        String letters = pattern == Missing.MISSING
                ? USUAL_PATTERN
                : Strings.toJava(Arguments.text(where, "format", pattern));
        try {
            return Strings.fromJava(Strftime.format(time, letters));
        } catch (DateTimeException e) {
            throw invalid(where, e);
        }
    }

    private static ZexusException invalid(Node where, DateTimeException e) {
        return Errors.valueError(where, e.getMessage());
    }

    static Object iso(Node where, Object time) {
        return Strings.fromJava(dateTime(where, "iso_format", time).iso());
    }

    static Object toMap(Node where, Object argument) {
        return dateTime(where, "to_dict", argument).toMap();
    }

    static Object differenceInSeconds(Node where, Object first, Object second) {
        return DateTime.secondsBetween(dateTime(where, "diff_seconds", second).time(),
                dateTime(where, "diff_seconds", first).time());
    }

    /** Whole days from the second to the first point in time. */
    static Object differenceInDays(Node where, Object first, Object second) {
        return ChronoUnit.DAYS.between(dateTime(where, "diff_days", second).time(),
                dateTime(where, "diff_days", first).time());
    }

    static Object isBefore(Node where, Object first, Object second) {
        return dateTime(where, "is_before", first).time().isBefore(dateTime(where, "is_before", second).time());
    }

    static Object isAfter(Node where, Object first, Object second) {
        return dateTime(where, "is_after", first).time().isAfter(dateTime(where, "is_after", second).time());
    }

    static Object isBetween(Node where, Object time, Object start, Object end) {
        ZonedDateTime point = dateTime(where, "is_between", time).time();
        return !point.isBefore(dateTime(where, "is_between", start).time())
                && !point.isAfter(dateTime(where, "is_between", end).time());
    }

    static Object startOfDay(Node where, Object time) {
        return new DateTime(dateTime(where, "start_of_day", time).time().truncatedTo(ChronoUnit.DAYS));
    }

    /** The last microsecond of the day. */
    static Object endOfDay(Node where, Object time) {
        ZonedDateTime nextDay = dateTime(where, "end_of_day", time).time().truncatedTo(ChronoUnit.DAYS).plusDays(1);
        return new DateTime(nextDay.minus(1, ChronoUnit.MICROS));
    }

    static Object startOfMonth(Node where, Object time) {
        ZonedDateTime day = dateTime(where, "start_of_month", time).time().truncatedTo(ChronoUnit.DAYS);
        return new DateTime(day.withDayOfMonth(1));
    }

    static Object weekdayName(Node where, Object time) {
        return Strings.fromJava(dateTime(where, "weekday_name", time).time()
                .getDayOfWeek()
                .getDisplayName(TextStyle.FULL, Strftime.NAMES));
    }

    static Object monthName(Node where, Object time) {
        return Strings.fromJava(dateTime(where, "month_name", time).time()
                .getMonth()
                .getDisplayName(TextStyle.FULL, Strftime.NAMES));
    }
}
