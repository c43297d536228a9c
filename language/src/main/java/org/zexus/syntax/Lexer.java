package org.zexus.syntax;

import java.util.ArrayDeque;
import org.zexus.syntax.source.SourceText;
import org.zexus.syntax.source.Span;

/**
 * Splits a text into tokens.
 *
 * <p>
 * The lexer never fails: text that is no token becomes a token of kind {@link TokenKind#INVALID}, which the parser
 * reports when it meets it.
 */
final class Lexer {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final SourceText source;
    private final String text;
    private final Problems problems;
    private final TokenList tokens;

    /** What each brace still open belongs to: true for an interpolated expression. */
    private final ArrayDeque<Boolean> openBraces = new ArrayDeque<>();

    private int position;

    /** The line of {@link #position} and the offset where the next line starts. */
    private int line = 1;

    private int nextLineStart;

    private boolean tabsSeen;
    private boolean spacesSeen;
    private boolean mixtureReported;

    private Lexer(SourceText source, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
        this.tokens = new TokenList(source);
        this.nextLineStart = startOfLine(2);
    }

    /** The tokens of a text; warnings about white space go to {@code problems}. */
    static TokenList tokenize(SourceText source, Problems problems) {
        return new Lexer(source, problems).run();
    }

    private TokenList run() {
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            position = 1;
        }
        while (true) {
            skipBlanksAndComments();
            if (position >= text.length()) {
                break;
            }
            readToken();
        }
        emit(TokenKind.END_OF_FILE, text.length());
        tokens.finish();
        return tokens;
    }

    private void skipBlanksAndComments() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                position++;
            } else if (c == '#' || c == '/' && peek(1) == '/') {
                int lineBreak = text.indexOf('\n', position);
                int end = lineBreak < 0 ? text.length() : lineBreak;
                boolean carriageReturn = end > position && text.charAt(end - 1) == '\r';
                tokens.addComment(position, carriageReturn ? end - 1 : end);
                position = end;
            } else if (c == '/' && peek(1) == '*') {
                skipBlockComment();
            } else {
                return;
            }
        }
    }

    private void skipBlockComment() {
        int start = position;
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
            if (c == '/' && next == '*') {
                depth++;
                at += 2;
            } else if (c == '*' && next == '/') {
                depth--;
                at += 2;
                if (depth == 0) {
                    tokens.addComment(start, at);
                    position = at;
                    return;
                }
            } else {
                at++;
            }
        }
        tokens.markUnterminated(position);
        emitInvalid(text.length(), "this comment is not closed; '*/' is missing");
    }

    private void readToken() {
        char c = text.charAt(position);
        if (c == '"' || c == '\'') {
            readString(c);
        } else if (isDigit(c)) {
            readNumber();
        } else if (c == '.' && isDigit(peek(1))) {
            int end = position + 1;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            emitInvalid(end, "a digit is required before the decimal point");
        } else if (isLetter(position)) {
            readWord();
        } else {
            readSymbol(c);
        }
    }

    private void readWord() {
        int end = endOfWord(position);
        emit(TokenKind.ofWord(text.substring(position, end)), end);
    }

    private void readNumber() {
        var number = NumberScanner.scan(text, position);
        // A letter that touches the digits would otherwise start a name of its own.
        int end = number.error() == null ? endOfWord(number.end()) : number.end();
        if (number.error() != null) {
            emitInvalid(end, number.error());
        } else if (end > number.end()) {
            emitInvalid(end, "invalid number '" + Quoting.shorten(text, position, end) + "'");
        } else {
            emit(number.kind(), end);
        }
    }

    private void readString(char quote) {
        if (peek(1) == quote && peek(2) == quote) {
            readRawString(quote == '"' ? "\"\"\"" : "'''");
        } else if (quote == '\'') {
            readRawString("'");
        } else {
            readTemplate(TokenKind.STRING, TokenKind.TEMPLATE_HEAD);
        }
    }

    /** Reads a string without interpolation, from its opening to its closing quotes. */
    private void readRawString(String fence) {
        int at = position + fence.length();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (c == fence.charAt(0) && text.startsWith(fence, at)) {
                emit(TokenKind.STRING, at + fence.length());
                return;
            } else {
                at++;
            }
        }
        emitUnterminatedString();
    }

    /**
     * Reads a part of a string with interpolation, which starts at a quote or at the brace that closes an interpolated
     * expression.
     *
     * @param closed the token's kind if the part ends with the closing quote
     * @param opened the token's kind if another interpolated expression follows
     */
    private void readTemplate(TokenKind closed, TokenKind opened) {
        int at = position + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (c == '"') {
                emit(closed, at + 1);
                return;
            } else if (c == '$' && at + 1 < text.length() && text.charAt(at + 1) == '{') {
                emit(opened, at + 2);
                openBraces.push(true);
                return;
            } else {
                at++;
            }
        }
        emitUnterminatedString();
    }

    private void emitUnterminatedString() {
        tokens.markUnterminated(position);
        emitInvalid(text.length(), "this string is not closed");
    }

    private void readSymbol(char c) {
        if (c == '{') {
            openBraces.push(false);
            emit(TokenKind.LEFT_BRACE, position + 1);
        } else if (c == '}') {
            boolean interpolation = !openBraces.isEmpty() && openBraces.pop();
            if (interpolation) {
                readTemplate(TokenKind.TEMPLATE_TAIL, TokenKind.TEMPLATE_MIDDLE);
            } else {
                emit(TokenKind.RIGHT_BRACE, position + 1);
            }
        } else {
            var kind = symbol(c, peek(1), peek(2));
            if (kind == TokenKind.INVALID) {
                int end = position + Character.charCount(text.codePointAt(position));
                emitInvalid(end, "unexpected character " + Quoting.character(text.codePointAt(position)));
            } else {
                emit(kind, position + kind.text().length());
            }
        }
    }

    private static TokenKind symbol(char c, char next, char third) {
        return switch (c) {
            case '+' -> next == '=' ? TokenKind.PLUS_ASSIGN : TokenKind.PLUS;
            case '-' -> switch (next) {
                case '=' -> TokenKind.MINUS_ASSIGN;
                case '>' -> TokenKind.THIN_ARROW;
                default -> TokenKind.MINUS;
            };
            case '*' -> {
                if (next == '*') {
                    yield third == '=' ? TokenKind.POWER_ASSIGN : TokenKind.STAR_STAR;
                }
                yield next == '=' ? TokenKind.STAR_ASSIGN : TokenKind.STAR;
            }
            case '/' -> next == '=' ? TokenKind.SLASH_ASSIGN : TokenKind.SLASH;
            case '%' -> next == '=' ? TokenKind.PERCENT_ASSIGN : TokenKind.PERCENT;
            case '=' -> switch (next) {
                case '=' -> TokenKind.EQUAL_EQUAL;
                case '>' -> TokenKind.ARROW;
                default -> TokenKind.ASSIGN;
            };
            case '!' -> next == '=' ? TokenKind.BANG_EQUAL : TokenKind.BANG;
            case '<' -> switch (next) {
                case '=' -> TokenKind.LESS_EQUAL;
                case '<' -> TokenKind.LESS_LESS;
                default -> TokenKind.LESS;
            };
            case '>' -> TokenKind.GREATER;
            case '&' -> next == '&' ? TokenKind.AMPERSANDS : TokenKind.INVALID;
            case '|' -> next == '|' ? TokenKind.BARS : TokenKind.BAR;
            case '?' -> switch (next) {
                case '?' -> TokenKind.QUESTION_QUESTION;
                case '.' -> TokenKind.QUESTION_DOT;
                default -> TokenKind.QUESTION;
            };
            case ':' -> TokenKind.COLON;
            case '.' -> {
                if (next == '.') {
                    yield third == '.' ? TokenKind.ELLIPSIS : TokenKind.DOT_DOT;
                }
                yield TokenKind.DOT;
            }
            case ',' -> TokenKind.COMMA;
            case ';' -> TokenKind.SEMICOLON;
            case '@' -> TokenKind.AT;
            case '(' -> TokenKind.LEFT_PAREN;
            case ')' -> TokenKind.RIGHT_PAREN;
            case '[' -> TokenKind.LEFT_BRACKET;
            case ']' -> TokenKind.RIGHT_BRACKET;
            default -> TokenKind.INVALID;
        };
    }

    private void emit(TokenKind kind, int end) {
        startToken();
        tokens.add(kind, position, end, line);
        position = end;
    }

    private void emitInvalid(int end, String message) {
        startToken();
        tokens.addInvalid(position, end, line, message);
        position = end;
    }

    private void startToken() {
        while (position >= nextLineStart) {
            line++;
            nextLineStart = startOfLine(line + 1);
        }
        if (tokens.indentation(line) == 0) {
            tokens.setIndentation(line, measureIndentation());
        }
    }

    private int startOfLine(int number) {
        return number > source.lineCount() ? Integer.MAX_VALUE : source.lineStart(number);
    }

    /** The column of the token at {@link #position}, the first one in its line. */
    private int measureIndentation() {
        for (int i = source.lineStart(line); i < position; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t') {
                break;
            }
            tabsSeen |= c == '\t';
            spacesSeen |= c == ' ';
        }
        if (tabsSeen && spacesSeen && !mixtureReported) {
            mixtureReported = true;
            problems.warn(
                    "tabs and spaces are mixed in the indentation of this file",
                    new Span(source.lineStart(line), position));
        }
        return source.displayColumn(position);
    }

    private boolean isLetter(int at) {
        char c = text.charAt(at);
        return c == '_' || Character.isLetter(c < 128 ? c : text.codePointAt(at));
    }

    /** The end of the letters, digits and underscores that start at {@code from}. */
    private int endOfWord(int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (c != '_' && !Character.isLetterOrDigit(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private char peek(int distance) {
        return position + distance < text.length() ? text.charAt(position + distance) : '\0';
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }
}
