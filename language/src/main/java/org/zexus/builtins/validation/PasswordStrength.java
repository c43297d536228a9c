package org.zexus.builtins.validation;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.text.Strings;

/** How hard to guess a password is, by the kinds of characters in it and their number. */
final class PasswordStrength {
    private static final int LONG = 8;
    private static final int VERY_LONG = 12;
    private static final int MOST_POINTS_OF_WEAK = 2;
    private static final int MOST_POINTS_OF_MEDIUM = 4;

    private PasswordStrength() {}

    static TruffleString of(Object text) {
        String password = Arguments.java(text);
        int length = password.codePointCount(0, password.length());
        Stream<IntPredicate> kinds = Stream.of(Character::isLowerCase, Character::isUpperCase, Character::isDigit,
                c -> !Character.isLetterOrDigit(c));
        long points = kinds.filter(kind -> password.codePoints().anyMatch(kind)).count() + (length >= LONG ? 1 : 0)
                + (length >= VERY_LONG ? 1 : 0);
        return Strings.fromJava(points <= MOST_POINTS_OF_WEAK ? "weak"
                : points <= MOST_POINTS_OF_MEDIUM ? "medium" : "strong");
    }
}
