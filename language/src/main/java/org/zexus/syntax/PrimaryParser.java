package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.Literal.Interpolation;
import org.zexus.syntax.source.Span;

/** Parses operands: literals, names, brackets and the forms that start with a word. */
final class PrimaryParser {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final StringDecoder strings;

    PrimaryParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.strings = new StringDecoder(cursor.tokens().source().text(), cursor.problems());
    }

    /** An operand without anything after it. */
    Expression primary() {
        return switch (cursor.kind()) {
            case NAME -> nameOrForm();
            case INTEGER -> integer();
            case FLOAT -> {
                double value = Double.parseDouble(cursor.text());
                yield new Literal.FloatLiteral(value, take());
            }
            case STRING -> string();
            case TEMPLATE_HEAD -> interpolation();
            case TRUE -> new Literal.BooleanLiteral(true, take());
            case FALSE -> new Literal.BooleanLiteral(false, take());
            case NULL -> new Literal.NullLiteral(take());
            case THIS -> new Expression.This(take());
            case LEFT_PAREN -> parenthesized();
            case LEFT_BRACKET -> grammar.collections().list();
            case LEFT_BRACE -> {
                if (cursor.has(Context.HEADER)) {
                    throw cursor.fail("expected an expression; a map needs parentheses here");
                }
                yield grammar.collections().map();
            }
            case LAMBDA -> grammar.functions().lambda();
            case IF -> grammar.compounds().ifExpression();
            // What is meant to be a line under a heading starts with two signs of equality.
            case EQUAL_EQUAL -> throw cursor.unexpected();
            case ASSIGN -> throw missingAtAssign();
            default -> throw cursor.fail("expected an expression");
        };
    }

    /** The failure at a sign of assignment, which may be the last sign of a longer operator of other languages. */
    private SyntaxFailure missingAtAssign() {
        int before = cursor.position() - 1;
        boolean compares = before >= 0 && cursor.tokens().touchesPrevious(cursor.position())
                && (cursor.tokens().kind(before) == TokenKind.EQUAL_EQUAL
                        || cursor.tokens().kind(before) == TokenKind.BANG_EQUAL);
        if (!compares) {
            return cursor.fail("expected an expression");
        }
        String operator = cursor.tokens().text(before);
        return cursor.failWithHint("'" + operator + "=' is not an operator", "write '" + operator + "'");
    }

    private Span take() {
        var span = cursor.span();
        cursor.advance();
        return span;
    }

    private Expression integer() {
        var value = NumberScanner.integer(cursor.text());
        if (value == null) {
            throw cursor.fail(
                    "this integer is too large; the limit is " + NumberScanner.MAXIMUM_BITS + " bits");
        }
        return new Literal.IntegerLiteral(value, take());
    }

    /** A string without interpolation; the current token is one. */
    Literal.StringLiteral string() {
        var span = cursor.span();
        var text = cursor.tokens().source().text();
        char quote = text.charAt(span.start());
        // A literal of two equal quotes is an empty string.
        boolean triple = span.length() >= 6 && text.charAt(span.start() + 1) == quote
                && text.charAt(span.start() + 2) == quote;
        int fence = triple ? 3 : 1;
        int start = span.start() + fence;
        int end = span.end() - fence;
        if (quote == '\'' || triple) {
            strings.warnAboutInterpolation(start, end);
        }
        cursor.advance();
        return new Literal.StringLiteral(strings.decode(start, end), span);
    }

    private Expression interpolation() {
        int start = cursor.position();
        int outer = cursor.context();
        var parts = new ArrayList<Interpolation.Part>();
        while (true) {
            var span = cursor.span();
            boolean last = cursor.at(TokenKind.TEMPLATE_TAIL);
            String text = strings.decode(span.start() + 1, span.end() - (last ? 1 : 2));
            if (!text.isEmpty()) {
                parts.add(new Interpolation.Part.Text(text));
            }
            if (last) {
                cursor.advance();
                break;
            }
            int opener = cursor.open();
            cursor.setContext(Context.inBrackets(outer));
            parts.add(new Interpolation.Part.Value(grammar.expressions().expression()));
            cursor.closeInterpolation(opener);
            cursor.setContext(outer);
        }
        return new Interpolation(parts, cursor.spanFrom(start));
    }

    private Expression parenthesized() {
        if (grammar.functions().startsArrow()) {
            return grammar.functions().arrow(false);
        }
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        var inner = grammar.expressions().expression();
        cursor.close(opener, TokenKind.RIGHT_PAREN);
        cursor.setContext(outer);
        return new Expression.Parenthesized(inner, cursor.spanFrom(opener));
    }

    private Expression nameOrForm() {
        if (grammar.functions().startsArrow()) {
            return grammar.functions().arrow(false);
        }
        String word = cursor.text();
        int start = cursor.position();
        switch (word) {
            case "action", "function", "func", "async" -> {
                if (grammar.functions().startsLiteral()) {
                    return grammar.functions().literal();
                }
            }
            case "match", "pattern" -> {
                if (grammar.keywords().startsMatch(start)) {
                    var match = grammar.matches().match();
                    return new Expression.StatementValue(match, match.span());
                }
            }
            case "sandbox" -> {
                if (startsSandbox()) {
                    var sandbox = grammar.compounds().sandbox();
                    return new Expression.StatementValue(sandbox, sandbox.span());
                }
            }
            case "watch", "stream" -> {
                if (grammar.events().startsHandle()) {
                    var handled = grammar.events().handle();
                    return new Expression.StatementValue(handled, handled.span());
                }
            }
            case "contract" -> {
                if (cursor.kind(1) == TokenKind.NAME
                        && cursor.kind(2) == TokenKind.LEFT_PAREN
                        && !cursor.newlineBeforeNext()) {
                    return contractCall();
                }
            }
            case "parallel" -> {
                if (grammar.tasks().startsParallel(start)) {
                    return grammar.tasks().parallel();
                }
            }
            case "find", "load", "sanitize" -> {
                if (operandFollows()) {
                    return prefixForm(word);
                }
            }
            default -> rejectStatement(word);
        }
        return name();
    }

    private Expression.Name name() {
        String name = cursor.text();
        return new Expression.Name(name, take());
    }

    private boolean startsSandbox() {
        int paren = cursor.position() + 1;
        var tokens = cursor.tokens();
        if (cursor.has(Context.HEADER) || tokens.newlineBefore(paren)) {
            return false;
        }
        if (tokens.kind(paren) == TokenKind.LEFT_PAREN) {
            return tokens.partner(paren) != TokenList.NONE
                    && tokens.kind(tokens.partner(paren) + 1) == TokenKind.LEFT_BRACE;
        }
        return tokens.kind(paren) == TokenKind.LEFT_BRACE;
    }

    /** {@code contract Name(arguments)}. */
    private Expression contractCall() {
        int start = cursor.position();
        cursor.advance();
        var name = name();
        var arguments = grammar.postfixes().arguments();
        return new Expression.Call(name, List.of(), arguments, cursor.spanFrom(start));
    }

    /** Whether the token after the current word can only be an operand. */
    private boolean operandFollows() {
        int next = cursor.position() + 1;
        return !cursor.tokens().newlineBefore(next)
                && switch (cursor.tokens().kind(next)) {
                    case NAME -> !grammar.keywords().isInfixName(next);
                    case STRING, TEMPLATE_HEAD, THIS -> true;
                    default -> false;
                };
    }

    private Expression prefixForm(String word) {
        int start = cursor.position();
        cursor.advance();
        var value = grammar.expressions().expression();
        return switch (word) {
            case "find" -> new Expression.Find(value, cursor.spanFrom(start));
            case "load" -> {
                var source = cursor.acceptName("from") ? grammar.expressions().expression() : null;
                yield new Expression.Load(value, source, cursor.spanFrom(start));
            }
            default -> {
                var format = cursor.acceptName("as") ? cursor.expectWord("a format") : null;
                yield new Expression.Sanitize(value, format, cursor.spanFrom(start));
            }
        };
    }

    /** Refuses a statement where an expression should stand. */
    private void rejectStatement(String word) {
        boolean statement = Words.COMMANDS.contains(word) || Words.UNSUPPORTED.contains(word) || word.equals("print");
        if (statement && operandFollows() && !isClause(cursor.position() + 1)) {
            throw cursor.fail("'" + word + "' is a statement, not an expression");
        }
    }

    /** Whether a name continues a construct around the expression before it. */
    private boolean isClause(int index) {
        return switch (cursor.tokens().text(index)) {
            case "then", "as", "from", "where", "require" -> true;
            default -> false;
        };
    }
}
