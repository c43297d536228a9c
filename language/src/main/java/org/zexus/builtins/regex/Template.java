package org.zexus.builtins.regex;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.zexus.builtins.regex.Pattern.Match;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;

/** Replacement texts, in which {@code \1} and {@code \g<name>} stand for groups. */
final class Template {
    private static final java.util.regex.Pattern REFERENCE = java.util.regex.Pattern
            .compile("\\\\(?:([0-9]{1,2})|g<([^>]*)>|(.))", java.util.regex.Pattern.DOTALL);

    private Template() {}

    static String expand(String template, Pattern pattern, Match match, Node where) {
        return REFERENCE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(meaning(found, pattern, match, where)));
    }

    private static String meaning(MatchResult found, Pattern pattern, Match match, Node where) {
        if (found.group(1) != null) {
            return group(Integer.parseInt(found.group(1)), match, where);
        }
        if (found.group(2) != null) {
            return named(found.group(2), pattern, match, where);
        }
        return switch (found.group(3)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "\\" -> "\\";
            default -> found.group();
        };
    }

    private static String named(String name, Pattern pattern, Match match, Node where) {
        if (name.matches("[0-9]{1,3}")) {
            return group(Integer.parseInt(name), match, where);
        }
        Integer number = pattern.names().get(name);
        if (number == null) {
            throw Errors.valueError(where, "the pattern has no group named '" + name + "'");
        }
        return group(number, match, where);
    }

    private static String group(int number, Match match, Node where) {
        if (number > match.groupCount()) {
            throw Errors.valueError(where, "the pattern has no group " + number);
        }
        TruffleString text = match.group(number);
        return text == null ? "" : Strings.toJava(text);
    }
}
