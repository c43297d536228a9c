package org.zexus.builtins.validation;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.regex.Matching;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Numbers;

/** Whether texts have a certain form. */
final class TextForms {
    private static final Pattern EMAIL = Pattern
            .compile("[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,63}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/][^\\s]*");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{10,15}");
    private static final Pattern NUMBER = Pattern
            .compile("\\s*[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?\\s*");

    private TextForms() {}

    static boolean isEmail(Object text) {
        return EMAIL.matcher(Arguments.java(text)).matches();
    }

    static boolean isUrl(Object text) {
        return URL.matcher(Arguments.java(text)).matches();
    }

    static boolean isPhone(Object text) {
        return PHONE.matcher(Arguments.java(text).replaceAll("[\\s().-]", "")).matches();
    }

    static boolean isNumeric(Object value) {
        return switch (value) {
            case Long _,BigInt _ -> true;
            case Double number -> Double.isFinite(number);
            case TruffleString text -> NUMBER.matcher(Strings.toJava(text)).matches();
            default -> false;
        };
    }

    static boolean isOf(Object text, IntPredicate characters) {
        String string = Arguments.java(text);
        return !string.isEmpty() && string.codePoints().allMatch(characters);
    }

    static Object matchesPattern(Node where, Object text, Object pattern) {
        return LibraryState.get(where)
                .patterns()
                .compile((TruffleString) pattern, Matching.START, where)
                .matches((TruffleString) text);
    }

    static Object hasLength(Node where, Object text, Object least, Object greatest) {
        var length = BigInteger.valueOf(Strings.length((TruffleString) text));
        return length.compareTo(Numbers.toBigInteger(least)) >= 0
                && length.compareTo(Numbers.toBigInteger(greatest)) <= 0;
    }

    static TruffleString sanitize(Object text) {
        return Strings.fromJava(Arguments.java(text).replace("\0", "").replace("\r\n", "\n").replace('\r', '\n'));
    }
}
