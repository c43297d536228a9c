package org.zexus.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.text.Strings;

/**
 * Texts of ASCII characters only, as arrays of bytes: a loop over an array takes a fraction of the time that as many
 * calls of the string library take, which are not compiled into the program.
 */
final class AsciiText {
    /** The bit in which the two cases of a letter differ. */
    private static final byte LETTER_CASE = 0x20;

    private AsciiText() {}

    /** The text with the letters of a range in the other case. */
    static TruffleString withOtherCase(TruffleString text, char first, char last) {
        byte[] characters = Strings.asciiBytes(text);
        boolean isChanged = false;
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] >= first && characters[i] <= last) {
                characters[i] ^= LETTER_CASE;
                isChanged = true;
            }
        }
        return isChanged ? Strings.ofAscii(characters) : text;
    }

    /** Adds what is between the occurrences of a separator, which is not empty, to a list. */
    static void split(TruffleString text, TruffleString separator, ZexusList parts) {
        byte[] characters = Strings.asciiBytes(text);
        byte[] sought = Strings.asciiBytes(separator);
        int start = 0;
        int last = characters.length - sought.length;
        for (int i = 0; i <= last; i++) {
            if (characters[i] == sought[0] && isAt(i, sought, characters)) {
                parts.push(Strings.substring(text, start, i));
                start = i + sought.length;
                i = start - 1;
            }
        }
        parts.push(Strings.substring(text, start, characters.length));
    }

    private static boolean isAt(int place, byte[] sought, byte[] characters) {
        for (int i = 1; i < sought.length; i++) {
            if (characters[place + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The elements of a list with a separator between them; null if not all of them are such texts, or it is too long.
     */
    static TruffleString join(ZexusList list, TruffleString separator) {
        int size = list.size();
        if (size == 0 || !Strings.isAscii(separator)) {
            return null;
        }
        int gap = Strings.length(separator);
        long length = (size - 1L) * gap;
        for (int i = 0; i < size; i++) {
            if (!(list.get(i) instanceof TruffleString text) || !text.isCompatibleToUncached(Strings.ENCODING)
                    || !Strings.isAscii(text)) {
                return null;
            }
            length += Strings.length(text);
        }
        if (length > Integer.MAX_VALUE / 8) {
            return null;
        }
        var characters = new byte[(int) length];
        int end = 0;
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                Strings.copyAscii(separator, characters, end, gap);
                end += gap;
            }
            var text = (TruffleString) list.get(i);
            int part = Strings.length(text);
            Strings.copyAscii(text, characters, end, part);
            end += part;
        }
        return Strings.ofAscii(characters);
    }
}
