package org.zexus.builtins.encoding;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;

/** Texts as lists of the numbers of their characters. */
final class CodePoints {
    private CodePoints() {}

    static ZexusList of(TruffleString text) {
        Object[] codes = new Object[Strings.length(text)];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (long) Strings.codePointAt(text, i);
        }
        return ZexusList.ofObjects(codes);
    }

    static Object toText(Node where, Object list) {
        ZexusList codes = (ZexusList) list;
        var text = new StringBuilder();
        for (int i = 0; i < codes.size(); i++) {
            Object code = codes.get(i);
            if (!(code instanceof Long number) || number < 0 || number > Character.MAX_CODE_POINT) {
                throw Errors.valueError(where, Display.toJava(code) + " is not the number of a character");
            }
            text.appendCodePoint((int) (long) number);
        }
        return Strings.fromJava(text.toString());
    }
}
