package org.zexus.builtins.time;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Writes a point in time by a pattern of C's {@code strftime} letters, with English names. */
public final class Strftime {
    static final Locale NAMES = Locale.ENGLISH;

    private final ZonedDateTime time;
    private final StringBuilder out = new StringBuilder();

    private Strftime(ZonedDateTime time) {
        this.time = time;
    }

    /**
     * The text of a point in time.
     *
     * @param pattern text with {@code %Y}, {@code %m}, ...; {@code %%} is a percent sign
     * @throws DateTimeException when the pattern ends in a lone {@code %} or holds a letter {@code strftime} lacks
     */
    public static String format(ZonedDateTime time, String pattern) {
        var writer = new Strftime(time);
        writer.expand(pattern);
        return writer.out.toString();
    }

    private void expand(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%') {
                out.append(c);
            } else if (++i == pattern.length()) {
                throw new DateTimeException("the pattern '" + pattern + "' ends in a lone '%'");
            } else {
                directive(pattern.charAt(i));
            }
        }
    }

    private void directive(char letter) {
        switch (letter) {
            case 'a' -> out.append(time.getDayOfWeek().getDisplayName(TextStyle.SHORT, NAMES));
            case 'A' -> out.append(time.getDayOfWeek().getDisplayName(TextStyle.FULL, NAMES));
            case 'b', 'h' -> out.append(time.getMonth().getDisplayName(TextStyle.SHORT, NAMES));
            case 'B' -> out.append(time.getMonth().getDisplayName(TextStyle.FULL, NAMES));
            case 'c' -> expand("%a %b %e %H:%M:%S %Y");
            case 'C' -> number(Math.floorDiv(time.getYear(), 100), 2);
            case 'd' -> number(time.getDayOfMonth(), 2);
            case 'D', 'x' -> expand("%m/%d/%y");
            case 'e' -> padded(time.getDayOfMonth());
            case 'f' -> number(time.getNano() / 1000, 6);
            case 'F' -> expand("%Y-%m-%d");
            case 'H' -> number(time.getHour(), 2);
            case 'I' -> number(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2);
            case 'j' -> number(time.getDayOfYear(), 3);
            case 'm' -> number(time.getMonthValue(), 2);
            case 'M' -> number(time.getMinute(), 2);
            case 'n' -> out.append('\n');
            case 'p' -> out.append(time.getHour() < 12 ? "AM" : "PM");
            case 'R' -> expand("%H:%M");
            case 's' -> out.append(time.toEpochSecond());
            case 'S' -> number(time.getSecond(), 2);
            case 't' -> out.append('\t');
            case 'T', 'X' -> expand("%H:%M:%S");
            case 'u' -> out.append(time.getDayOfWeek().getValue());
            case 'U' -> number(week(time.getDayOfWeek().getValue() % 7), 2);
            case 'w' -> out.append(time.getDayOfWeek().getValue() % 7);
            case 'W' -> number(week(time.getDayOfWeek().getValue() - 1), 2);
            case 'y' -> number(Math.floorMod(time.getYear(), 100), 2);
            case 'Y' -> number(time.getYear(), 4);
            case 'z' -> offset();
            case 'Z' -> out.append(time.getZone().getDisplayName(TextStyle.SHORT, NAMES));
            case '%' -> out.append('%');
            default -> throw new DateTimeException("unknown date pattern letter '%" + letter + "'");
        }
    }

    /** Number of the week in the year, where {@code daysIntoWeek} days of the current week have passed. */
    private int week(int daysIntoWeek) {
        return (time.getDayOfYear() - 1 - daysIntoWeek + 7) / 7;
    }

    private void number(int value, int digits) {
        String text = Integer.toString(Math.abs(value));
        if (value < 0) {
            out.append('-');
        }
        out.repeat('0', Math.max(0, digits - text.length())).append(text);
    }

    private void padded(int value) {
        if (value < 10) {
            out.append(' ');
        }
        out.append(value);
    }

    private void offset() {
        int minutes = time.getOffset().getTotalSeconds() / 60;
        out.append(minutes < 0 ? '-' : '+');
        number(Math.abs(minutes) / 60, 2);
        number(Math.abs(minutes) % 60, 2);
    }
}
