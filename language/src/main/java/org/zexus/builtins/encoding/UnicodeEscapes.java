package org.zexus.builtins.encoding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes such as {@code \}{@code u00e9} and {@code \U0001f600} for characters that are not ASCII. */
final class UnicodeEscapes {
    private static final Pattern ESCAPE = Pattern
            .compile("\\\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|(.))", Pattern.DOTALL);

    private UnicodeEscapes() {}

    static String encode(String text) {
        var result = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\\') {
                result.append("\\\\");
            } else if (c < 0x80) {
                result.append((char) c);
            } else {
                result.append(String.format(c <= 0xffff ? "\\u%04x" : "\\U%08x", c));
            }
        });
        return result.toString();
    }

    static String decode(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1),
                        found.group(2), found.group(3), found.group(4))));
    }

    private static String character(String four, String eight, String two, String other) {
        if (other != null) {
            return switch (other) {
                case "n" -> "\n";
                case "t" -> "\t";
                case "r" -> "\r";
                case "\\", "\"", "'" -> other;
                default -> throw new IllegalArgumentException("unknown escape");
            };
        }
        String digits = four != null ? four : eight != null ? eight : two;
        // Eight digits may exceed the greatest integer.
        return Character.toString(Math.toIntExact(Math.min(Long.parseLong(digits, 16), Integer.MAX_VALUE)));
    }
}
