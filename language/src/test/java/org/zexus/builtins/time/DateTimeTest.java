package org.zexus.builtins.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.language.Program;

/** Dates and times: values, arithmetic, the module datetime. */
class DateTimeTest {
    private static String inUtc(String code) {
        try (var program = Program.start(builder -> builder.timeZone(ZoneOffset.UTC))) {
            return program.run("use \"datetime\" as dt\nlet t = dt.parse(\"2024-02-29 13:05:09\")\n" + code).toString();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t                                               | 2024-02-29T13:05:09Z
            [t.year, t.month, t.day, t.hour, t.weekday]     | [2024, 2, 29, 13, 3]
            [t + 60, t - 9]                                 | [2024-02-29T13:06:09Z, 2024-02-29T13:05:00Z]
            (t + 1.5) - t                                   | 1.5
            [t < t + 1, t > t + 1, t == dt.parse("2024-02-29T14:05:09+01:00")] | [true, false, true]
            t.timestamp()                                   | 1709211909.0
            t.timestamp_ms()                                | 1709211909000
            t.format("%d/%m/%y %I:%M %p %j %A %b %%")       | 29/02/24 01:05 PM 060 Thursday Feb %
            dt.format(t)                                    | 2024-02-29 13:05:09
            dt.parse("29 Feb 2024 1:05 pm", "%d %b %Y %I:%M %p") | 2024-02-29T13:05:00Z
            dt.from_timestamp(0.5)                          | 1970-01-01T00:00:00.5Z
            dt.add_days(t, 1)                               | 2024-03-01T13:05:09Z
            [dt.diff_days(dt.add_days(t, 3), t), dt.diff_seconds(t, dt.add_hours(t, 1))] | [3, -3600.0]
            [dt.start_of_day(t), dt.start_of_month(t)]      | [2024-02-29T00:00:00Z, 2024-02-01T00:00:00Z]
            dt.end_of_day(t)                                | 2024-02-29T23:59:59.999999Z
            [dt.weekday_name(t), dt.month_name(t)]          | [Thursday, February]
            dt.to_dict(t)["minute"]                         | 5
            [dt.is_before(t, t), dt.is_between(t, t, t)]    | [false, true]
            """)
    void moduleDatetime(String expression, String expected) {
        assertEquals(expected, inUtc(expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    use "datetime" as dt; dt.parse("soon")       | ValueError: 'soon' is not a date or time by ISO 8601
                    use "datetime" as dt; dt.parse("x", "%Y")    | ValueError: 'x' does not fit the date pattern '%Y'
                    now().format("%Q")                           | ValueError: unknown date pattern letter '%Q'
                    now() + "x" + now() - 1                      | TypeError: cannot subtract Integer from String
                    now() * 2                                    | TypeError: cannot multiply DateTime and Integer
                    now().yaer                                   | NameError: DateTime has no property 'yaer'
                    sleep(-1)                                    | ValueError: sleep expects a number of seconds that is not negative
                    """)
    void errors(String program, String expected) {
        assertEquals(expected, Program.error(program.replace("; ", "\n")));
    }

    @Test
    void theClock() {
        assertEquals("[true, true, true, DateTime, datetime]", Program
                .value("""
                        let before = time()
                        let n = now()
                        [timestamp() - before / 1000 < 2, n.timestamp_ms() >= before, timestamp(n) <= timestamp(), type(n), typeof(n)]
                        """));
    }

    @Test
    void hostsSeeAnInstant() {
        try (var program = Program.start()) {
            var now = program.run("now()");
            assertTrue(now.isInstant());
            assertTrue(Math.abs(Instant.now().toEpochMilli() - now.asInstant().toEpochMilli()) < 10_000);
        }
    }

    /** What one pattern writes it reads again, everywhere in the calendar's usual centuries. */
    @Property(tries = 200)
    void readingWhatWasWritten(@ForAll @LongRange(min = -30_000_000_000L, max = 30_000_000_000L) long seconds) {
        String pattern = "%Y-%m-%d %H:%M:%S.%f %z";
        var time = Instant.ofEpochSecond(seconds, 123_456_000).atZone(ZoneOffset.ofHoursMinutes(-3, -30));
        String text = Strftime.format(time, pattern);
        assertEquals(time.toInstant(), Strptime.parse(text, pattern, ZoneId.of("UTC")).toInstant());
    }
}
