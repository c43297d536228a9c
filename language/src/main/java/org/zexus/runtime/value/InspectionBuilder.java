package org.zexus.runtime.value;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;

/** Collects the display of a value with texts as a program would write them: in quotes and with escapes. */
final class InspectionBuilder extends DisplayBuilder {
    @Override
    DisplayBuilder appendText(TruffleString text) {
        var quoted = new StringBuilder("\"");
        Strings.toJava(text).codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        quoted.append("\\x").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return append(quoted.append('"').toString().replace("${", "\\${"));
    }
}
