package org.zexus.builtins.time;

import com.oracle.truffle.api.nodes.Node;
import java.util.function.Supplier;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.declare.Functions;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Missing;

/** The tables of functions and methods of dates and times, and the module {@code datetime}. */
public final class TimeBuiltins {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private TimeBuiltins() {}

    /** Declares the builtin functions and the methods. */
    public static void declare(Declarations to) {
        to.function("now()", "The time as a DateTime.", Boundary.nullary(TimeOperations::now));
        to.function("timestamp(time?: datetime)", "Whole seconds since 1970.",
                Boundary.unary(TimeOperations::wholeSeconds));
        to.function("time()", "Milliseconds since 1970.",
                Boundary.nullary(where -> TimeOperations.milliseconds(where, Missing.MISSING)));
        to.function("sleep(seconds: number)", "Waits.", Boundary.waitingUnary(TimeOperations::sleep));

        to.method(Kind.DATETIME, "timestamp()", "Seconds since 1970, a float.",
                Boundary.unary(TimeOperations::seconds));
        to.method(Kind.DATETIME, "timestamp_ms()", "Milliseconds since 1970.",
                Boundary.unary(TimeOperations::milliseconds));
        to.method(Kind.DATETIME, "iso|iso_format()", "The text by ISO 8601.", Boundary.unary(TimeOperations::iso));
        to.method(Kind.DATETIME, "format(pattern?: string)", "The text by a strftime pattern.",
                Boundary.binary(TimeOperations::format));
        to.method(Kind.DATETIME, "to_dict()", "A map of the parts.", Boundary.unary(TimeOperations::toMap));
    }

    /** Declares the module. */
    public static void declare(Functions to) {
        to.function("now()", "The time as a DateTime.", Boundary.nullary(TimeOperations::now));
        to.function("utc_now()", "The time as a DateTime in UTC.", Boundary.nullary(TimeOperations::utcNow));
        to.function("timestamp(time?: datetime)", "Seconds since 1970, a float.",
                Boundary.unary(TimeOperations::seconds));
        to.function("timestamp_ms(time?: datetime)", "Milliseconds since 1970.",
                Boundary.unary(TimeOperations::milliseconds));
        to.function("from_timestamp(seconds: number, utc?: boolean)", "The DateTime so many seconds after 1970 began.",
                Boundary.binary(TimeOperations::fromTimestamp));
        to.function("parse(text: string, pattern?: string)",
                "The DateTime a text names, by ISO 8601 or a strptime pattern.",
                Boundary.binary(TimeOperations::parse));
        to.function("format(time: datetime, pattern?: string)", "The text by a strftime pattern.",
                Boundary.binary(TimeOperations::format));
        to.function("iso_format(time: datetime)", "The text by ISO 8601.", Boundary.unary(TimeOperations::iso));
        to.function("to_dict(time: datetime)", "A map of the parts.", Boundary.unary(TimeOperations::toMap));
        to.function("add_days(time: datetime, days: number)", "The time so many days later.", later("add_days", DAY));
        to.function("add_hours(time: datetime, hours: number)", "The time so many hours later.",
                later("add_hours", HOUR));
        to.function("add_minutes(time: datetime, minutes: number)", "The time so many minutes later.",
                later("add_minutes", MINUTE));
        to.function("add_seconds(time: datetime, seconds: number)", "The time so many seconds later.",
                later("add_seconds", 1));
        to.function("diff_days(first: datetime, second: datetime)", "Whole days from the second to the first time.",
                Boundary.binary(TimeOperations::differenceInDays));
        to.function("diff_seconds(first: datetime, second: datetime)", "Seconds from the second to the first time.",
                Boundary.binary(TimeOperations::differenceInSeconds));
        to.function("is_before(first: datetime, second: datetime)", "Whether the first time is earlier.",
                Boundary.binary(TimeOperations::isBefore));
        to.function("is_after(first: datetime, second: datetime)", "Whether the first time is later.",
                Boundary.binary(TimeOperations::isAfter));
        to.function("is_between(time: datetime, start: datetime, end: datetime)",
                "Whether a time lies between two others or is one of them.",
                Boundary.ternary(TimeOperations::isBetween));
        to.function("start_of_day(time: datetime)", "The start of its day.",
                Boundary.unary(TimeOperations::startOfDay));
        to.function("end_of_day(time: datetime)", "The last microsecond of its day.",
                Boundary.unary(TimeOperations::endOfDay));
        to.function("start_of_month(time: datetime)", "The start of its month.",
                Boundary.unary(TimeOperations::startOfMonth));
        to.function("weekday_name(time: datetime)", "The name of its day of the week.",
                Boundary.unary(TimeOperations::weekdayName));
        to.function("month_name(time: datetime)", "The name of its month.", Boundary.unary(TimeOperations::monthName));
        to.function("sleep(seconds: number)", "Waits.", Boundary.waitingUnary(TimeOperations::sleep));
    }

    private static Supplier<BinaryBuiltinNode> later(String name,
            double seconds) {
        return Boundary.binary((Node where, Object time, Object count) -> TimeOperations.dateTime(where, name, time)
                .plusSeconds(seconds * Arguments.number(where, name, count)));
    }
}
