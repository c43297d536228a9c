package org.zexus.bytecode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;

/** Constants in the text form of {@link Disassembler}; {@link ConstantParser} reads it. */
final class ConstantText {
    private static final int SHORT = 50;
    private static final String ELLIPSIS = "...";

    private ConstantText() {}

    /**
     * A constant in full.
     *
     * @param value the constant
     * @param numberOf the number of a nested function
     * @param indent what the further lines of a type start with
     */
    static String full(Object value, Function<Bytecode, Integer> numberOf, String indent) {
        return switch (value) {
            case Bytecode function -> "function #" + numberOf.apply(function);
            case CallShape shape -> shape(shape);
            case TypeDeclaration type -> type(type, indent);
            case EnumDeclaration declaration -> enumeration(declaration);
            case null, default -> data(value);
        };
    }

    /** A constant on one line, cut short if it is long; for comments. */
    static String brief(Object value) {
        String text = switch (value) {
            case Bytecode function -> word(function.kind()) + " " + plain(function.name());
            case TypeDeclaration type -> word(type.kind()) + " " + plain(type.name());
            case EnumDeclaration declaration -> "enum " + plain(declaration.name());
            case CallShape shape -> shape(shape);
            case null, default -> data(value);
        };
        if (text.length() <= SHORT) {
            return text;
        }
        int end = SHORT - ELLIPSIS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }

    /** A name or string in quotes. */
    static String quote(String text) {
        return '"' + plain(text) + '"';
    }

    /** A name as it stands between quotes: on one line, whatever it contains. */
    static String plain(String text) {
        var quoted = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPlain(point)) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append("\\u{").append(Integer.toHexString(point)).append('}');
                    }
                }
            }
        });
        return quoted.toString();
    }

    /** An enum constant as a word. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE ->
                false;
            default -> true;
        };
    }

    private static String data(Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quote(text);
            case Double number -> floating(number);
            case List<?> list -> elements(list, "[", "]");
            case Set<?> set -> elements(set, "set {", "}");
            case Map<?, ?> map -> {
                var text = new StringJoiner(", ", "{", "}");
                map.forEach((k, v) -> text.add(data(k) + ": " + data(v)));
                yield text.toString();
            }
            default -> value.toString();
        };
    }

    private static String floating(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return Double.toString(number);
    }

    private static String elements(Iterable<?> values, String open, String close) {
        var text = new StringJoiner(", ", open, close);
        values.forEach(value -> text.add(data(value)));
        return text.toString();
    }

    private static String shape(CallShape shape) {
        var text = new StringJoiner(", ", "call (", ")");
        for (CallShape.Argument argument : shape.arguments()) {
            text.add(switch (argument) {
                case CallShape.Positional.POSITIONAL -> "positional";
                case CallShape.Spread.SPREAD -> "spread";
                case CallShape.Named named -> quote(named.name());
            });
        }
        return text.toString();
    }

    private static String enumeration(EnumDeclaration declaration) {
        var text = new StringJoiner(", ", "enum " + quote(declaration.name()) + " {", "}");
        for (EnumDeclaration.Member member : declaration.members()) {
            text.add(quote(member.name()) + (member.hasValue() ? " =" : ""));
        }
        return text.toString();
    }

    private static String type(TypeDeclaration type, String indent) {
        var text = new StringBuilder("type ").append(word(type.kind())).append(' ').append(quote(type.name()));
        if (!type.typeParameters().isEmpty()) {
            var names = new StringJoiner(", ", " <", ">");
            type.typeParameters().forEach(name -> names.add(quote(name)));
            text.append(names);
        }
        text.append(" parents ").append(type.parentCount()).append(" interfaces ").append(type.interfaceCount());
        type.orderedFlags().forEach(flag -> text.append(' ').append(word(flag)));
        text.append(" {");
        for (MemberDeclaration member : type.members()) {
            text.append('\n').append(indent).append("    ").append(member(member));
        }
        return text.append(type.members().isEmpty() ? "" : "\n" + indent).append('}').toString();
    }

    private static String member(MemberDeclaration member) {
        var text = new StringBuilder(word(member.kind())).append(' ').append(quote(member.name()));
        if (member.annotation() != null) {
            text.append(" : ").append(quote(member.annotation()));
        }
        member.orderedFlags().forEach(flag -> text.append(' ').append(word(flag)));
        if (!member.operands().isEmpty()) {
            var operands = new StringJoiner(" ", " takes (", ")");
            member.operands().forEach(operand -> operands.add(word(operand)));
            text.append(operands);
        }
        return text.toString();
    }
}
