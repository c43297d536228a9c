package org.zexus.builtins.encoding;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references of HTML: those that texts need, and by number all others. */
final class HtmlReferences {
    private static final Pattern REFERENCE = Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]+));");
    private static final Map<String, String> NAMES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'",
            "nbsp", "\u00a0");

    private HtmlReferences() {}

    static String encode(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#x27;");
    }

    /** References that are none stay as they are, as browsers do it. */
    static String decode(String text) {
        return REFERENCE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        character(found.group(), found.group(1), found.group(2), found.group(3))));
    }

    private static String character(String reference, String decimal, String hexadecimal, String name) {
        if (name != null) {
            return NAMES.getOrDefault(name, reference);
        }
        int codePoint = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : reference;
    }
}
