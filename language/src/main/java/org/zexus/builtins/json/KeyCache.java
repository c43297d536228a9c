package org.zexus.builtins.json;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;

/** The keys of one JSON text: most of them come again and again, and then need not be made again. */
final class KeyCache {
    private static final int SIZE = 256;
    private static final int LONGEST = 32;

    private final String[] texts = new String[SIZE];
    private final TruffleString[] keys = new TruffleString[SIZE];

    /** The key that stands in a text from {@code start} to {@code end}; {@code chars} begins like the text. */
    TruffleString get(String text, char[] chars, int start, int end) {
        if (end - start > LONGEST) {
            return Strings.fromJava(text.substring(start, end));
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + chars[i];
        }
        int slot = (hash ^ hash >>> 8) & SIZE - 1;
        String known = texts[slot];
        if (known == null || known.length() != end - start || !text.startsWith(known, start)) {
            texts[slot] = text.substring(start, end);
            keys[slot] = Strings.fromJava(texts[slot]);
        }
        return keys[slot];
    }
}
