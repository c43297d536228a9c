package org.zexus.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Literal.FunctionLiteral;
import org.zexus.syntax.ast.Parameter;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.ast.TypeNode;

/** Parses function literals and parameter lists. */
final class FunctionParser {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final TokenList tokens;

    FunctionParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.tokens = cursor.tokens();
    }

    // ---- Recognition ----

    /** Whether the current name or parenthesis starts {@code x => ...} or {@code (x) => ...}. */
    boolean startsArrow() {
        if (cursor.has(Context.ARROW_SEPARATES)) {
            return false;
        }
        return arrowFollows(cursor.position());
    }

    private boolean arrowFollows(int index) {
        int last = tokens.kind(index) == TokenKind.LEFT_PAREN ? tokens.partner(index) : index;
        return last != TokenList.NONE && tokens.kind(last + 1) == TokenKind.ARROW;
    }

    /** Whether the current word starts a function literal with {@code action} or {@code async}. */
    boolean startsLiteral() {
        int at = cursor.position();
        if (cursor.atName("async")) {
            at++;
            if (tokens.newlineBefore(at)) {
                return false;
            }
            boolean arrow = tokens.kind(at) == TokenKind.LEFT_PAREN || tokens.kind(at) == TokenKind.NAME;
            if (arrow && arrowFollows(at)) {
                return !cursor.has(Context.ARROW_SEPARATES);
            }
        }
        if (tokens.kind(at) != TokenKind.NAME || !Words.FUNCTIONS.contains(tokens.text(at))) {
            return false;
        }
        boolean func = tokens.isWord(at, "func");
        at++;
        if (tokens.isWord(at, "async")) {
            return tokens.kind(at + 1) == TokenKind.LEFT_PAREN;
        }
        if (tokens.kind(at) != TokenKind.LEFT_PAREN || tokens.partner(at) == TokenList.NONE) {
            return false;
        }
        int after = tokens.partner(at) + 1;
        if (tokens.newlineBefore(after)) {
            return false;
        }
        return switch (tokens.kind(after)) {
            case THIN_ARROW, ARROW -> true;
            case LEFT_BRACE -> !cursor.has(Context.HEADER);
            case COLON -> !func && !cursor.has(Context.HEADER | Context.COLON_AWAITED);
            default -> false;
        };
    }

    // ---- Literals ----

    /** {@code x => body} or {@code (x) => body}; the current token is the name or bracket. */
    Expression arrow(boolean async) {
        int start = async ? cursor.position() - 1 : cursor.position();
        cursor.enter(Nesting.FUNCTION);
        var parameters = cursor.at(TokenKind.LEFT_PAREN) ? parameters() : List.of(bareParameter());
        cursor.expect(TokenKind.ARROW, "'=>'");
        var body = arrowBody();
        cursor.leave(Nesting.FUNCTION);
        return new FunctionLiteral(
                FunctionLiteral.Form.ARROW, async, parameters, null, body, cursor.spanFrom(start));
    }

    /** A literal that starts with {@code lambda}. */
    Expression lambda() {
        int start = cursor.position();
        cursor.enter(Nesting.FUNCTION);
        cursor.advance();
        List<Parameter> parameters = List.of();
        boolean parenthesized = cursor.at(TokenKind.LEFT_PAREN);
        if (parenthesized) {
            parameters = parameters();
        } else if (cursor.at(TokenKind.NAME)) {
            parameters = bareParameters();
        }
        Block body;
        if (parenthesized && cursor.at(TokenKind.LEFT_BRACE)) {
            body = grammar.blocks().functionBody();
        } else {
            if (!cursor.accept(TokenKind.ARROW)
                    && !cursor.accept(TokenKind.THIN_ARROW)
                    && !cursor.accept(TokenKind.COLON)) {
                throw cursor.fail("expected '=>', '->' or ':' and the body of the lambda");
            }
            body = arrowBody();
        }
        cursor.leave(Nesting.FUNCTION);
        return new FunctionLiteral(
                FunctionLiteral.Form.LAMBDA, false, parameters, null, body, cursor.spanFrom(start));
    }

    /** A literal that starts with {@code action}, {@code function} or {@code async}. */
    Expression literal() {
        int start = cursor.position();
        boolean async = cursor.acceptName("async");
        if (async && !Words.FUNCTIONS.contains(cursor.text())) {
            return arrow(true);
        }
        if (async && arrowFollows(cursor.position())) {
            return arrow(true);
        }
        cursor.enter(Nesting.FUNCTION);
        cursor.advance();
        async |= cursor.acceptName("async");
        var parameters = parameters();
        TypeNode returnType = cursor.accept(TokenKind.THIN_ARROW) ? grammar.types().type() : null;
        Block body;
        if (cursor.accept(TokenKind.ARROW)) {
            body = arrowBody();
        } else if (cursor.at(TokenKind.LEFT_BRACE)) {
            body = grammar.blocks().functionBody();
        } else if (cursor.at(TokenKind.COLON) && !cursor.tokens().newlineBefore(cursor.position() + 1)) {
            body = grammar.blocks().functionBody();
        } else {
            throw cursor.fail("expected '{', '=>' or ':' and the body of the function");
        }
        cursor.leave(Nesting.FUNCTION);
        return new FunctionLiteral(
                FunctionLiteral.Form.ACTION, async, parameters, returnType, body, cursor.spanFrom(start));
    }

    /** What stands after {@code =>}: a block, a statement of one word or an expression. */
    Block arrowBody() {
        int outer = cursor.context();
        if (cursor.at(TokenKind.LEFT_BRACE) && !grammar.collections().startsWithKey(cursor.position())
                && cursor.kind(1) != TokenKind.ELLIPSIS) {
            return grammar.blocks().functionBody();
        }
        cursor.setContext(Context.inFunction(outer) & ~(Context.HEADER | Context.ARROW_SEPARATES));
        int start = cursor.position();
        Statement statement = switch (cursor.kind()) {
            case RETURN -> grammar.statements().returnStatement();
            case THROW -> grammar.statements().throwStatement();
            default -> {
                boolean print = (cursor.atName("print") || cursor.atName("debug"))
                        && grammar.keywords().startsStatement(start);
                if (print) {
                    yield grammar.statements().print();
                }
                var value = grammar.expressions().expression();
                yield new Statement.ExpressionStatement(value, value.span());
            }
        };
        cursor.setContext(outer);
        return new Block(List.of(statement), Block.Style.SINGLE, statement.span());
    }

    // ---- Parameters ----

    /** Parameters in round brackets. */
    List<Parameter> parameters() {
        if (!cursor.at(TokenKind.LEFT_PAREN)) {
            throw cursor.fail("expected '(' and parameters");
        }
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        var parameters = new ArrayList<Parameter>();
        var names = new HashSet<String>();
        while (!cursor.atEndOf(TokenKind.RIGHT_PAREN)) {
            var parameter = parameter(parameters);
            if (!names.add(parameter.name().name()) && !parameter.name().name().equals("_")) {
                cursor.problems()
                        .error("there are two parameters '" + parameter.name().name() + "'",
                                parameter.name().span());
            }
            parameters.add(parameter);
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.closeList(opener, TokenKind.RIGHT_PAREN);
        cursor.setContext(outer);
        return parameters;
    }

    private Parameter parameter(List<Parameter> before) {
        if (!before.isEmpty() && before.getLast().rest()) {
            throw cursor.fail("the parameter with '...' must be the last one");
        }
        int start = cursor.position();
        boolean rest = cursor.accept(TokenKind.ELLIPSIS);
        var name = cursor.expectName("a parameter name");
        var type = cursor.accept(TokenKind.COLON) ? grammar.types().type() : null;
        var defaultValue = cursor.accept(TokenKind.ASSIGN) ? grammar.expressions().expression() : null;
        return new Parameter(name, type, defaultValue, rest, cursor.spanFrom(start));
    }

    /** Names without brackets, separated by commas; there is at least one. */
    List<Parameter> bareParameters() {
        var parameters = new ArrayList<Parameter>();
        do {
            parameters.add(bareParameter());
        } while (cursor.accept(TokenKind.COMMA));
        return parameters;
    }

    private Parameter bareParameter() {
        var name = cursor.expectName("a parameter name");
        return new Parameter(name, null, null, false, name.span());
    }
}
