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

    LET("let"),
    CONST("const"),
    IF("if"),
    ELIF("elif"),
    ELSE("else"),
    WHILE("while"),
    FOR("for"),
    IN("in"),
    RETURN("return"),
    BREAK("break"),
    CONTINUE("continue"),
    THROW("throw"),
    TRY("try"),
    CATCH("catch"),
    FINALLY("finally"),
    TRUE("true"),
    FALSE("false"),
    NULL("null"),
    AND("and"),
    OR("or"),
    NOT("not"),
    LAMBDA("lambda"),
    THIS("this"),
    AWAIT("await"),

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

    private static final TokenKind[] VALUES = values();
    private static final Map<String, TokenKind> RESERVED = new HashMap<>();

    static {
        for (int i = LET.ordinal(); i <= AWAIT.ordinal(); i++) {
            RESERVED.put(VALUES[i].text, VALUES[i]);
        }
    }

    private final String text;

    TokenKind(String text) {
        this.text = text;
    }

    /** The token as written if all tokens of this kind look alike, otherwise what it is called. */
    public String text() {
        return text;
    }

    /** Whether the kind is a word that can never be a name of a variable. */
    public boolean isReserved() {
        return LET.ordinal() <= ordinal() && ordinal() <= AWAIT.ordinal();
    }

    /** Whether the kind is a word, reserved or not. */
    public boolean isWord() {
        return this == NAME || isReserved();
    }

    /** Whether all tokens of this kind look alike. */
    boolean hasFixedText() {
        return ordinal() >= LET.ordinal();
    }

    /** Whether the kind opens a bracket that a later token closes. */
    boolean opensBracket() {
        return switch (this) {
            case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE, TEMPLATE_HEAD, TEMPLATE_MIDDLE -> true;
            default -> false;
        };
    }

    /** Whether the kind closes a bracket that an earlier token opened. */
    boolean closesBracket() {
        return switch (this) {
            case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE, TEMPLATE_MIDDLE, TEMPLATE_TAIL -> true;
            default -> false;
        };
    }

    /** The kind with this ordinal. */
    static TokenKind of(int ordinal) {
        return VALUES[ordinal];
    }

    /** The kind of a word. */
    static TokenKind ofWord(String word) {
        return RESERVED.getOrDefault(word, NAME);
    }
}
