package strings;

import java.util.ArrayList;
import java.util.Locale;

/** Texts: joining, splitting, searching, single characters. */
public final class Strings {
    private Strings() {}

    public static long benchmark(int n) {
        var text = new StringBuilder();
        var parts = new ArrayList<String>();
        for (int i = 0; i < n; i++) {
            String word = "w" + i % 1000;
            text.append(word);
            if (i % 100 == 0) {
                text.setLength(0);
            }
            parts.add(word.toUpperCase(Locale.ROOT));
        }
        String joined = String.join(",", parts);
        int found = 0;
        for (String word : joined.split(",")) {
            if (word.endsWith("7") || word.contains("42")) {
                found += word.length();
            }
        }
        int zeros = 0;
        for (int i = 0; i < joined.length(); i++) {
            if (joined.charAt(i) == '0') {
                zeros++;
            }
        }
        return joined.length() + text.length() + found * 3 + zeros;
    }
}
