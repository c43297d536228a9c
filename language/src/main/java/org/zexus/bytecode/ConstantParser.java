package org.zexus.bytecode;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zexus.bytecode.AssemblyTokens.Kind;

/** Reads constants from the text form that {@link ConstantText} writes. */
final class ConstantParser {
    private final AssemblyTokens tokens;

    ConstantParser(AssemblyTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A nested function, whose section has not been read yet.
     *
     * @param number its number in the text
     */
    record FunctionReference(int number) {}

    /** The next constant: as the pool holds it, or a {@link FunctionReference}. */
    Object constant() throws AssemblyException {
        if (tokens.accept("function")) {
            tokens.expect("#");
            return new FunctionReference(tokens.takeInt());
        }
        if (tokens.accept("call")) {
            return shape();
        }
        if (tokens.accept("enum")) {
            return enumeration();
        }
        if (tokens.accept("type")) {
            return type();
        }
        return data(0);
    }

    /** The next constant that is plain data. */
    Object data(int depth) throws AssemblyException {
        if (depth > ConstantValues.MAX_NESTING) {
            throw tokens.failure("constant nested deeper than " + ConstantValues.MAX_NESTING + " levels");
        }
        if (tokens.at(Kind.STRING)) {
            return tokens.take(Kind.STRING);
        }
        if (tokens.at(Kind.NUMBER)) {
            return number(tokens.take(Kind.NUMBER));
        }
        if (tokens.accept("-")) {
            tokens.expect("inf");
            return Double.NEGATIVE_INFINITY;
        }
        if (tokens.accept("[")) {
            var list = new ArrayList<Object>();
            elements("]", () -> list.add(data(depth + 1)));
            return list;
        }
        if (tokens.accept("{")) {
            var map = new LinkedHashMap<Object, Object>();
            elements("}", () -> {
                Object key = key();
                tokens.expect(":");
                map.put(key, data(depth + 1));
            });
            return map;
        }
        String word = tokens.take(Kind.WORD);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "set" -> {
                tokens.expect("{");
                var set = new LinkedHashSet<Object>();
                elements("}", () -> set.add(key()));
                yield set;
            }
            default -> throw tokens.failure("unknown constant '" + word + "'");
        };
    }

    /** The constant of an enum class whose name is the next word. */
    <E extends Enum<E>> E word(Class<E> type) throws AssemblyException {
        String word = tokens.take(Kind.WORD);
        for (E constant : type.getEnumConstants()) {
            if (ConstantText.word(constant).equals(word)) {
                return constant;
            }
        }
        throw tokens.failure("unknown word '" + word + "'");
    }

    /** The constants of an enum class named by the next words, up to one that names none. */
    <E extends Enum<E>> Set<E> words(Class<E> type) {
        var found = new LinkedHashSet<E>();
        for (boolean more = true; more;) {
            more = false;
            for (E constant : type.getEnumConstants()) {
                if (tokens.accept(ConstantText.word(constant))) {
                    found.add(constant);
                    more = true;
                }
            }
        }
        return found;
    }

    /** Something that reads a part of a list. */
    interface Element {
        void read() throws AssemblyException;
    }

    /** Reads elements between commas, up to and with the closing sign. */
    void elements(String close, Element element) throws AssemblyException {
        if (tokens.accept(close)) {
            return;
        }
        do {
            element.read();
        } while (tokens.accept(","));
        tokens.expect(close);
    }

    private Object key() throws AssemblyException {
        if (tokens.at("[") || tokens.at("{") || tokens.at("set")) {
            throw tokens.failure("a collection is no key of a map and no member of a set");
        }
        return data(0);
    }

    private Object number(String text) throws AssemblyException {
        if (text.indexOf('.') < 0 && text.indexOf('E') < 0) {
            return new BigInteger(text);
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw tokens.failure("the number " + text.toLowerCase(Locale.ROOT) + " is out of range");
        }
        return number;
    }

    private CallShape shape() throws AssemblyException {
        var arguments = new ArrayList<CallShape.Argument>();
        tokens.expect("(");
        elements(")", () -> {
            if (tokens.accept("positional")) {
                arguments.add(CallShape.Positional.POSITIONAL);
            } else if (tokens.accept("spread")) {
                arguments.add(CallShape.Spread.SPREAD);
            } else {
                arguments.add(new CallShape.Named(tokens.take(Kind.STRING)));
            }
        });
        return new CallShape(arguments);
    }

    private EnumDeclaration enumeration() throws AssemblyException {
        String name = tokens.take(Kind.STRING);
        var members = new ArrayList<EnumDeclaration.Member>();
        tokens.expect("{");
        elements("}", () -> members.add(new EnumDeclaration.Member(tokens.take(Kind.STRING), tokens.accept("="))));
        return new EnumDeclaration(name, members);
    }

    private TypeDeclaration type() throws AssemblyException {
        TypeDeclaration.Kind kind = word(TypeDeclaration.Kind.class);
        String name = tokens.take(Kind.STRING);
        var parameters = new ArrayList<String>();
        if (tokens.accept("<")) {
            elements(">", () -> parameters.add(tokens.take(Kind.STRING)));
        }
        tokens.expect("parents");
        int parents = count();
        tokens.expect("interfaces");
        int interfaces = count();
        Set<TypeDeclaration.Flag> flags = words(TypeDeclaration.Flag.class);
        tokens.expect("{");
        var members = new ArrayList<MemberDeclaration>();
        tokens.skipLineEnds();
        while (!tokens.accept("}")) {
            members.add(member());
            tokens.skipLineEnds();
        }
        return new TypeDeclaration(kind, name, parameters, parents, interfaces, flags, members);
    }

    private int count() throws AssemblyException {
        int count = tokens.takeInt();
        if (count < 0) {
            throw tokens.failure("negative number of parents or interfaces");
        }
        return count;
    }

    private MemberDeclaration member() throws AssemblyException {
        MemberDeclaration.Kind kind = word(MemberDeclaration.Kind.class);
        String name = tokens.take(Kind.STRING);
        String annotation = tokens.accept(":") ? tokens.take(Kind.STRING) : null;
        Set<MemberDeclaration.Flag> flags = words(MemberDeclaration.Flag.class);
        List<MemberDeclaration.Operand> operands = new ArrayList<>();
        if (tokens.accept("takes")) {
            tokens.expect("(");
            while (!tokens.accept(")")) {
                operands.add(word(MemberDeclaration.Operand.class));
            }
        }
        return new MemberDeclaration(kind, name, annotation, flags, operands);
    }
}
