package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words, numbers, strings and signs of an assembly text. Line ends count, comments do not. */
final class AssemblyTokens {
    /** The kinds of tokens. */
    enum Kind {
        WORD,
        NUMBER,
        STRING,
        SIGN,
        LINE_END,
        END
    }

    private record Token(Kind kind, String text, int line) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int offset;
    private int line = 1;
    private int next;

    /**
     * Reads the tokens of a text.
     *
     * @throws AssemblyException if a character or string makes no token
     */
    AssemblyTokens(String text) throws AssemblyException {
        this.text = text;
        while (offset < text.length()) {
            read(text.charAt(offset));
        }
        add(Kind.LINE_END, "end of line");
        add(Kind.END, "end of text");
    }

    /** Whether the next token is of the kind. */
    boolean at(Kind kind) {
        return tokens.get(next).kind() == kind;
    }

    /** Whether the next token is this word or sign. */
    boolean at(String word) {
        Token token = tokens.get(next);
        return (token.kind() == Kind.WORD || token.kind() == Kind.SIGN) && token.text().equals(word);
    }

    /** Goes behind the next token if it is this word or sign. */
    boolean accept(String word) {
        boolean found = at(word);
        if (found) {
            next++;
        }
        return found;
    }

    /** Goes behind this word or sign. */
    void expect(String word) throws AssemblyException {
        if (!accept(word)) {
            throw failure("expected '" + word + "', found '" + tokens.get(next).text() + "'");
        }
    }

    /** The text of the next token, which must be of the kind; goes behind it. */
    String take(Kind kind) throws AssemblyException {
        Token token = tokens.get(next);
        if (token.kind() != kind) {
            throw failure("expected a " + kind.name().toLowerCase(Locale.ROOT) + ", found '" + token.text()
                    + "'");
        }
        next++;
        return token.text();
    }

    /** The next token as a number in the range of {@code int}; goes behind it. */
    int takeInt() throws AssemblyException {
        String number = take(Kind.NUMBER);
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            next--;
            throw failure("'" + number + "' is not an integer of 32 bits");
        }
    }

    /** Goes behind the rest of the line and the empty lines that follow. */
    void skipLine() {
        while (!at(Kind.LINE_END)) {
            next++;
        }
        skipLineEnds();
    }

    /** Goes behind line ends. */
    void skipLineEnds() {
        while (at(Kind.LINE_END)) {
            next++;
        }
    }

    /** Goes behind the end of the line and the empty lines that follow. */
    void endLine() throws AssemblyException {
        take(Kind.LINE_END);
        skipLineEnds();
    }

    /** A failure at the next token. */
    AssemblyException failure(String message) {
        return new AssemblyException(tokens.get(Math.min(next, tokens.size() - 1)).line(), message);
    }

    private void add(Kind kind, String content) {
        tokens.add(new Token(kind, content, line));
    }

    private void read(char c) throws AssemblyException {
        if (c == '\n') {
            add(Kind.LINE_END, "end of line");
            line++;
            offset++;
        } else if (c == ' ' || c == '\t' || c == '\r') {
            offset++;
        } else if (c == ';') {
            int end = text.indexOf('\n', offset);
            offset = end < 0 ? text.length() : end;
        } else if (c == '"') {
            readString();
        } else if (isDigit(offset) || c == '-' && isDigit(offset + 1)) {
            readNumber();
        } else if (Character.isLetter(c)) {
            int start = offset;
            while (offset < text.length()
                    && (Character.isLetterOrDigit(text.charAt(offset)) || text.charAt(offset) == '_')) {
                offset++;
            }
            add(Kind.WORD, text.substring(start, offset));
        } else if (text.startsWith("->", offset) || text.startsWith("..", offset)) {
            add(Kind.SIGN, text.substring(offset, offset + 2));
            offset += 2;
        } else if ("=:,#@?<>(){}[]-".indexOf(c) >= 0) {
            add(Kind.SIGN, String.valueOf(c));
            offset++;
        } else {
            throw new AssemblyException(line, "unexpected character " + ConstantText.quote(String.valueOf(c)));
        }
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void readNumber() {
        int start = offset++;
        skipDigits();
        if (offset < text.length() && text.charAt(offset) == '.' && isDigit(offset + 1)) {
            offset++;
            skipDigits();
        }
        if (offset < text.length() && text.charAt(offset) == 'E') {
            int sign = offset + 1 < text.length() && text.charAt(offset + 1) == '-' ? 1 : 0;
            if (isDigit(offset + 1 + sign)) {
                offset += 1 + sign;
                skipDigits();
            }
        }
        add(Kind.NUMBER, text.substring(start, offset));
    }

    private void skipDigits() {
        while (isDigit(offset)) {
            offset++;
        }
    }

    private void readString() throws AssemblyException {
        var content = new StringBuilder();
        offset++;
        while (true) {
            if (offset >= text.length() || text.charAt(offset) == '\n') {
                throw new AssemblyException(line, "string without end");
            }
            char c = text.charAt(offset++);
            if (c == '"') {
                break;
            }
            if (c == '\\') {
                readEscape(content);
            } else {
                content.append(c);
            }
        }
        add(Kind.STRING, content.toString());
    }

    private void readEscape(StringBuilder content) throws AssemblyException {
        char c = offset < text.length() ? text.charAt(offset++) : '\n';
        switch (c) {
            case '"', '\\' -> content.append(c);
            case 'n' -> content.append('\n');
            case 'r' -> content.append('\r');
            case 't' -> content.append('\t');
            case 'u' -> {
                int close = text.indexOf('}', offset);
                if (close < 0 || close > offset + 7 || text.charAt(offset) != '{') {
                    throw new AssemblyException(line, "bad code point in a string");
                }
                content.appendCodePoint(codePoint(text.substring(offset + 1, close)));
                offset = close + 1;
            }
            default -> throw new AssemblyException(line, "bad escape in a string");
        }
    }

    private int codePoint(String hexadecimal) throws AssemblyException {
        if (hexadecimal.isEmpty() || !hexadecimal.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
            throw new AssemblyException(line, "bad code point in a string");
        }
        int point = Integer.parseInt(hexadecimal, 16);
        if (!Character.isValidCodePoint(point)) {
            throw new AssemblyException(line, "bad code point in a string");
        }
        return point;
    }
}
