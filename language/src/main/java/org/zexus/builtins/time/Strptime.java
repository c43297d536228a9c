package org.zexus.builtins.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.function.IntFunction;

/** Reads a point in time by a pattern of C's {@code strptime} letters, with English names. */
public final class Strptime {
    private final String text;
    private final String pattern;
    private int at;

    private int year = 1900;
    private int month = 1;
    private int day = 1;
    private int dayOfYear;
    private int hour;
    private int minute;
    private int second;
    private int micros;
    private Boolean afternoon;
    private ZoneId zone;
    private Instant instant;

    private Strptime(String text, String pattern, ZoneId zone) {
        this.text = text;
        this.pattern = pattern;
        this.zone = zone;
    }

    /**
     * The point in time a text names; what the pattern leaves out is the start of 1900.
     *
     * @param zone the time zone of a text that names none
     * @throws DateTimeException when the text does not fit the pattern
     */
    public static ZonedDateTime parse(String text, String pattern, ZoneId zone) {
        var reader = new Strptime(text, pattern, zone);
        reader.read(pattern);
        if (reader.at != text.length()) {
            throw reader.mismatch();
        }
        return reader.result();
    }

    private void read(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (Character.isWhitespace(c)) {
                skipSpace();
            } else if (c == '%' && i + 1 < part.length()) {
                directive(part.charAt(++i));
            } else {
                expect(c);
            }
        }
    }

    private void directive(char letter) {
        switch (letter) {
            case 'a', 'A' -> name(7, n -> DayOfWeek.of(n).getDisplayName(TextStyle.FULL, Strftime.NAMES));
            case 'b', 'B', 'h' -> month = name(12, n -> Month.of(n).getDisplayName(TextStyle.FULL, Strftime.NAMES));
            case 'd', 'e' -> day = number(2);
            case 'D' -> read("%m/%d/%y");
            case 'f' -> micros = fraction();
            case 'F' -> read("%Y-%m-%d");
            case 'H' -> hour = number(2);
            case 'I' -> hour = number(2) % 12;
            case 'j' -> dayOfYear = number(3);
            case 'm' -> month = number(2);
            case 'M' -> minute = number(2);
            case 'p' -> afternoon = name(2, n -> n == 1 ? "AM" : "PM") == 2;
            case 'R' -> read("%H:%M");
            case 's' -> instant = Instant.ofEpochSecond(seconds());
            case 'S' -> second = number(2);
            case 'T' -> read("%H:%M:%S");
            case 'y' -> year = century(number(2));
            case 'Y' -> year = number(4);
            case 'z' -> zone = offset();
            case '%' -> expect('%');
            default -> throw new DateTimeException("unknown date pattern letter '%" + letter + "'");
        }
    }

    /** Two-digit years as POSIX reads them: 69 to 99 lie in the last century. */
    private static int century(int twoDigits) {
        return twoDigits < 69 ? 2000 + twoDigits : 1900 + twoDigits;
    }

    private ZonedDateTime result() {
        if (instant != null) {
            return instant.atZone(zone);
        }
        var date = dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
        int clock = afternoon == null ? hour : hour % 12 + (afternoon ? 12 : 0);
        return LocalDateTime.of(date, LocalTime.of(clock, minute, second, micros * 1000)).atZone(zone);
    }

    private int number(int maximumDigits) {
        return Integer.parseInt(digits(maximumDigits));
    }

    private long seconds() {
        boolean negative = accept('-');
        long value = Long.parseLong(digits(18));
        return negative ? -value : value;
    }

    private int fraction() {
        String digits = digits(6);
        return Integer.parseInt(digits + "0".repeat(6 - digits.length()));
    }

    private String digits(int maximum) {
        int start = at;
        while (at < text.length() && at - start < maximum && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw mismatch();
        }
        return text.substring(start, at);
    }

    /** The number, from 1, of the name that stands here in full or as its first three letters. */
    private int name(int count, IntFunction<String> names) {
        for (int n = 1; n <= count; n++) {
            String full = names.apply(n);
            for (String name : new String[]{full, full.substring(0, Math.min(3, full.length()))}) {
                if (text.regionMatches(true, at, name, 0, name.length())) {
                    at += name.length();
                    return n;
                }
            }
        }
        throw mismatch();
    }

    private ZoneOffset offset() {
        if (accept('Z')) {
            return ZoneOffset.UTC;
        }
        int sign = accept('-') ? -1 : 1;
        if (sign > 0) {
            expect('+');
        }
        int hours = number(2);
        accept(':');
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * number(2));
    }

    private boolean accept(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        if (found) {
            at++;
        }
        return found;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw mismatch();
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private DateTimeException mismatch() {
        return new DateTimeException("'" + text + "' does not fit the date pattern '" + pattern + "'");
    }
}
