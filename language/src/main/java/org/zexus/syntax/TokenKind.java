package org.zexus.syntax;

import java.util.HashMap;
import java.util.Map;

/** The kinds of tokens. */
public enum TokenKind {
    /** Behind the last token. */
    END_OF_FILE("end of file"),
    /** Text that is no token; the token list has a message for it. */
    INVALID("invalid text"),
    INTEGER("number"),
    FLOAT("number"),
    /** A whole string literal. */
    STRING("string"),
    /** The start of a string literal up to and including the first {@code ${}. */
    TEMPLATE_HEAD("string"),
    /** From the closing brace of an interpolated expression to the next <code>${</code>. */
    TEMPLATE_MIDDLE("'}'"),
    /** From the closing brace of the last interpolated expression to the closing quote. */
    TEMPLATE_TAIL("'}'"),
    /** A word that is not reserved. */
    NAME("name"),

    LET("let", true),
    CONST("const", true),
    IF("if", true),
    ELIF("elif", true),
    ELSE("else", true),
    WHILE("while", true),
    FOR("for", true),
    IN("in", true),
    RETURN("return", true),
    BREAK("break", true),
    CONTINUE("continue", true),
    THROW("throw", true),
    TRY("try", true),
    CATCH("catch", true),
    FINALLY("finally", true),
    TRUE("true", true),
    FALSE("false", true),
    NULL("null", true),
    AND("and", true),
    OR("or", true),
    NOT("not", true),
    LAMBDA("lambda", true),
    THIS("this", true),
    AWAIT("await", true),

    PLUS("+"),
    MINUS("-"),
    STAR("*"),
    SLASH("/"),
    PERCENT("%"),
    STAR_STAR("**"),
    EQUAL_EQUAL("=="),
    BANG_EQUAL("!="),
    LESS("<"),
    /**
     * {@code >}. {@code >=} and {@code >>} are two tokens that touch each other, so that brackets of types close one by
     * one.
     */
    GREATER(">"),
    LESS_EQUAL("<="),
    LESS_LESS("<<"),
    AMPERSANDS("&&"),
    BARS("||"),
    BAR("|"),
    BANG("!"),
    QUESTION("?"),
    QUESTION_QUESTION("??"),
    QUESTION_DOT("?."),
    COLON(":"),
    ASSIGN("="),
    PLUS_ASSIGN("+="),
    MINUS_ASSIGN("-="),
    STAR_ASSIGN("*="),
    SLASH_ASSIGN("/="),
    PERCENT_ASSIGN("%="),
    POWER_ASSIGN("**="),
    ARROW("=>"),
    THIN_ARROW("->"),
    DOT("."),
    DOT_DOT(".."),
    ELLIPSIS("..."),
    COMMA(","),
    SEMICOLON(";"),
    AT("@"),
    LEFT_PAREN("("),
    RIGHT_PAREN(")"),
    LEFT_BRACKET("["),
    RIGHT_BRACKET("]"),
    LEFT_BRACE("{"),
    RIGHT_BRACE("}");

    private static final Map<String, TokenKind> RESERVED = new HashMap<>();

    static {
        for (var kind : values()) {
            if (kind.reserved) {
                RESERVED.put(kind.text, kind);
            }
        }
    }

    private final String text;
    private final boolean reserved;

    TokenKind(String text) {
        this(text, false);
    }

    TokenKind(String text, boolean reserved) {
        this.text = text;
        this.reserved = reserved;
    }

    /** The token as written if all tokens of this kind look alike, otherwise what it is called. */
    public String text() {
        return text;
    }

    /** Whether the kind is a word that can never be a name of a variable. */
    public boolean isReserved() {
        return reserved;
    }

    /** Whether the kind is a word, reserved or not. */
    public boolean isWord() {
        return this == NAME || reserved;
    }

    /** Whether the kind opens a bracket that a later token closes. */
    public boolean opensBracket() {
        return switch (this) {
            case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE, TEMPLATE_HEAD, TEMPLATE_MIDDLE -> true;
            default -> false;
        };
    }

    /** Whether the kind closes a bracket that an earlier token opened. */
    public boolean closesBracket() {
        return switch (this) {
            case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE, TEMPLATE_MIDDLE, TEMPLATE_TAIL -> true;
            default -> false;
        };
    }

    /** The kind of a word. */
    static TokenKind ofWord(String word) {
        return RESERVED.getOrDefault(word, NAME);
    }
}
