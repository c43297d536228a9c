package org.zexus.builtins.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;

/** Dates and times written by ISO 8601. */
final class IsoText {
    private IsoText() {}

    /**
     * A date, or a date and a time with a {@code T} or a space between them, with or without an offset.
     *
     * @param zone the time zone of a text that names none
     * @throws DateTimeParseException when the text is none of these
     */
    static ZonedDateTime parse(String text, ZoneId zone) {
        String normal = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        TemporalAccessor parsed = normal.contains("T")
                ? DateTimeFormatter.ISO_DATE_TIME.parseBest(normal, ZonedDateTime::from, LocalDateTime::from)
                : LocalDate.parse(normal);
        return switch (parsed) {
            case ZonedDateTime zoned -> zoned;
            case LocalDateTime local -> local.atZone(zone);
            default -> LocalDate.from(parsed).atStartOfDay(zone);
        };
    }
}
