package org.zexus.tests.fuzzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** The tokens of a program, which can be damaged: moved, repeated, lost, or mixed with those of other programs. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|\\w+|\\s+|=>|->|\\.\\.\\.?|\\?\\?|\\?\\.|[=!<>]=|\\*\\*"
                    + "|&&|\\|\\||[-+*/%]=|.",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> WORDS = List.of("if", "else", "match", "data", "entity", "contract", "try",
            "catch", "finally", "for each", "while", "in", "is", "not", "await", "watch", "emit", "module", "use",
            "export", "null", "true", "this", "super", "lambda(x) => x", "action", "return", "break", "continue",
            "throw", "defer", "using", "state", "const", "let", "static", "private", "computed", "operator",
            "modifier", "require", "seal", "delete", "tx", "print", "async", "spawn", "enum", "protocol", "implements",
            "extends", "init", "and", "or", "matches", "view", "immutable", "stream", "on", "event", "atomic");
    private static final List<String> SIGNS = List.of("{", "}", "(", ")", "[", "]", ",", ":", ";", "=>", "=", "...",
            "..", "-", "**", "?", "??", "?.", ".", "@", "0", "-1", "9223372036854775807", "1.5", "1e400", "\"\"", "'a'",
            "[]", "{}", "\n", "\n    ", "\"${", "}\"", "'''", "/*", "\u0000", "\uD83D", "é");
    private static final int LONGEST_PART = 25;

    private final List<String> tokens;

    private Tokens(List<String> tokens) {
        this.tokens = tokens;
    }

    static Tokens of(String text) {
        var found = new ArrayList<String>();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return new Tokens(found);
    }

    String text() {
        return String.join("", tokens);
    }

    /** A copy with one to three damages. */
    Tokens damaged(Tokens other, Random random) {
        var copy = new Tokens(new ArrayList<>(tokens));
        int damages = 1 + random.nextInt(3);
        for (int i = 0; i < damages && !copy.tokens.isEmpty(); i++) {
            copy.damage(other, random);
        }
        return copy;
    }

    private void damage(Tokens other, Random random) {
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(7)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, any(random));
            case 2 -> tokens.set(at, any(random));
            case 3 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            case 4 -> tokens.addAll(at, other.part(random));
            case 5 -> tokens.addAll(at, part(random));
            default -> {
                List<String> lost = tokens.subList(at, Math.min(tokens.size(), at + 1 + random.nextInt(10)));
                lost.clear();
            }
        }
    }

    private static String any(Random random) {
        List<String> from = random.nextBoolean() ? WORDS : SIGNS;
        return from.get(random.nextInt(from.size()));
    }

    private List<String> part(Random random) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        int from = random.nextInt(tokens.size());
        return List.copyOf(tokens.subList(from, Math.min(tokens.size(), from + 1 + random.nextInt(LONGEST_PART))));
    }
}
