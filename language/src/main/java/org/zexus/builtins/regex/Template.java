package org.zexus.builtins.regex;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;

/** A replacement text, in which {@code \1} and {@code \g<name>} stand for groups. */
final class Template {
    private static final java.util.regex.Pattern REFERENCE = java.util.regex.Pattern
            .compile("\\\\(?:([0-9]{1,2})|g<([^>]*)>|(.))", java.util.regex.Pattern.DOTALL);

    private sealed interface Part {
        record Text(TruffleString text) implements Part {}

        record Group(int number) implements Part {}
    }

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    /** Reads a template; a group that the pattern does not have is a ValueError. */
    static Template of(TruffleString text, Pattern pattern, Node where) {
        String template = Strings.toJava(text);
        if (template.indexOf('\\') < 0) {
            return new Template(List.of(new Part.Text(text)));
        }
        var parts = new ArrayList<Part>();
        var literal = new StringBuilder();
        var references = REFERENCE.matcher(template);
        int end = 0;
        while (references.find()) {
            literal.append(template, end, references.start());
            end = references.end();
            String escaped = references.group(3);
            if (escaped == null) {
                parts.add(new Part.Text(Strings.fromJava(literal.toString())));
                parts.add(new Part.Group(group(references.toMatchResult(), pattern, where)));
                literal.setLength(0);
            } else {
                literal.append(switch (escaped) {
                    case "n" -> "\n";
                    case "t" -> "\t";
                    case "r" -> "\r";
                    case "\\" -> "\\";
                    default -> references.group();
                });
            }
        }
        literal.append(template, end, template.length());
        parts.add(new Part.Text(Strings.fromJava(literal.toString())));
        return new Template(parts);
    }

    private static int group(MatchResult reference, Pattern pattern, Node where) {
        String name = reference.group(1) == null ? reference.group(2) : reference.group(1);
        if (!name.matches("[0-9]{1,3}")) {
            Integer number = pattern.names().get(name);
            if (number == null) {
                throw Errors.valueError(where, "the pattern has no group named '" + name + "'");
            }
            return number;
        }
        int number = Integer.parseInt(name);
        if (number >= pattern.groups()) {
            throw Errors.valueError(where, "the pattern has no group " + number);
        }
        return number;
    }

    /** Writes the text that replaces a match; a group that took no part stands for nothing. */
    void expand(Match match, TruffleStringBuilderUTF32 out) {
        for (Part part : parts) {
            switch (part) {
                case Part.Text(var text) -> out.appendStringUncached(text);
                case Part.Group(int number) -> {
                    TruffleString text = match.group(number);
                    if (text != null) {
                        out.appendStringUncached(text);
                    }
                }
            }
        }
    }
}
