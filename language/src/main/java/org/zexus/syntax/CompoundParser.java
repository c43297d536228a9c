package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Node;
import org.zexus.syntax.ast.Statement;

/** Parses {@code if}, {@code try} and the statements that are a word and a block. */
final class CompoundParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    CompoundParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    // ---- if ----

    /** {@code if} where a statement may stand. */
    Statement ifStatement() {
        return switch (conditional()) {
            case Expression.Conditional value ->
                grammar.statements()
                        .end(new Statement.ExpressionStatement(value, value.span()));
            case Statement statement -> statement;
            default -> throw new IllegalStateException("no conditional");
        };
    }

    /** {@code if} where an expression must stand. */
    Expression ifExpression() {
        return switch (conditional()) {
            case Expression expression -> expression;
            case Statement statement ->
                new Expression.StatementValue(statement, statement.span());
            default -> throw new IllegalStateException("no conditional");
        };
    }

    /** A conditional expression if {@code then} stands after the condition, else a statement. */
    private Node conditional() {
        int header = cursor.position();
        cursor.advance();
        var condition = grammar.expressions().condition();
        if (cursor.acceptName("then")) {
            return thenElse(header, condition);
        }
        var branches = new ArrayList<Statement.If.Branch>();
        var body = grammar.blocks().block(header);
        branches.add(new Statement.If.Branch(condition, body, cursor.spanFrom(header)));
        Block otherwise = null;
        while (otherwise == null
                && (cursor.at(TokenKind.ELIF) || cursor.at(TokenKind.ELSE))
                && grammar.blocks().ownsClause(header, body)) {
            int clause = cursor.position();
            boolean last = cursor.at(TokenKind.ELSE) && cursor.kind(1) != TokenKind.IF;
            if (last) {
                cursor.advance();
                otherwise = grammar.blocks().block(clause);
            } else {
                cursor.moveTo(clause + (cursor.at(TokenKind.ELSE) ? 2 : 1));
                var next = grammar.expressions().condition();
                body = grammar.blocks().block(clause);
                branches.add(new Statement.If.Branch(next, body, cursor.spanFrom(clause)));
            }
        }
        return new Statement.If(branches, otherwise, cursor.spanFrom(header));
    }

    private Expression thenElse(int start, Expression condition) {
        var whenTrue = grammar.expressions().expression();
        cursor.expect(TokenKind.ELSE, "'else' and the other value of the conditional");
        var whenFalse = grammar.expressions().expression();
        return new Expression.Conditional(
                condition,
                whenTrue,
                whenFalse,
                Expression.Conditional.Form.IF_THEN,
                cursor.spanFrom(start));
    }

    // ---- try ----

    Statement tryStatement() {
        int header = cursor.position();
        cursor.advance();
        var body = grammar.blocks().block(header);
        var last = body;
        Statement.Try.Catch handler = null;
        if (cursor.at(TokenKind.CATCH) && grammar.blocks().ownsClause(header, last)) {
            int clause = cursor.position();
            cursor.advance();
            var name = catchVariable();
            last = grammar.blocks().block(clause);
            handler = new Statement.Try.Catch(name, last, cursor.spanFrom(clause));
        }
        Block finallyBlock = null;
        if (cursor.at(TokenKind.FINALLY) && grammar.blocks().ownsClause(header, last)) {
            int clause = cursor.position();
            cursor.advance();
            finallyBlock = grammar.blocks().block(clause);
        }
        if (handler == null && finallyBlock == null) {
            throw cursor.fail("expected 'catch' or 'finally' to end the 'try'");
        }
        return new Statement.Try(body, handler, finallyBlock, cursor.spanFrom(header));
    }

    private Identifier catchVariable() {
        if (cursor.at(TokenKind.NAME)) {
            return cursor.takeWord();
        }
        if (!cursor.at(TokenKind.LEFT_PAREN)) {
            return null;
        }
        int outer = cursor.open();
        boolean doubled = cursor.at(TokenKind.LEFT_PAREN);
        int inner = doubled ? cursor.open() : TokenList.NONE;
        var name = cursor.expectName("a name for the error");
        if (doubled) {
            cursor.close(inner, TokenKind.RIGHT_PAREN);
        }
        cursor.close(outer, TokenKind.RIGHT_PAREN);
        return name;
    }

    // ---- A word and a block ----

    Statement atomic() {
        int header = cursor.position();
        cursor.advance();
        var body = grammar.blocks().block(header);
        return new Statement.Atomic(body, cursor.spanFrom(header));
    }

    Statement transaction() {
        int header = cursor.position();
        cursor.advance();
        var body = grammar.blocks().block(header);
        return new Statement.Transaction(body, cursor.spanFrom(header));
    }

    Statement.Sandbox sandbox() {
        int header = cursor.position();
        cursor.advance();
        Expression options = null;
        if (cursor.at(TokenKind.LEFT_PAREN)) {
            int outer = cursor.context();
            int opener = cursor.open();
            cursor.setContext(Context.inBrackets(outer));
            options = grammar.expressions().expression();
            cursor.close(opener, TokenKind.RIGHT_PAREN);
            cursor.setContext(outer);
        }
        var body = grammar.blocks().block(header);
        return new Statement.Sandbox(options, body, cursor.spanFrom(header));
    }

    Statement using() {
        int header = cursor.position();
        cursor.advance();
        boolean isNamed = cursor.at(TokenKind.LEFT_PAREN)
                && cursor.kind(1) == TokenKind.NAME
                && cursor.kind(2) == TokenKind.ASSIGN;
        if (!isNamed) {
            var resource = grammar.expressions().header();
            var body = grammar.blocks().block(header);
            return new Statement.Using(null, resource, body, cursor.spanFrom(header));
        }
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        var name = cursor.expectName("a name for the resource");
        cursor.expect(TokenKind.ASSIGN, "'=' and the resource");
        var resource = grammar.expressions().expression();
        cursor.close(opener, TokenKind.RIGHT_PAREN);
        cursor.setContext(outer);
        var body = grammar.blocks().block(header);
        return new Statement.Using(name, resource, body, cursor.spanFrom(header));
    }

    /** {@code defer}: what it runs is outside of the loops around it. */
    Statement defer() {
        int header = cursor.position();
        cursor.advance();
        int outer = cursor.context();
        cursor.setContext(outer & ~Context.LOOP);
        boolean block = cursor.at(TokenKind.LEFT_BRACE) || cursor.at(TokenKind.COLON);
        var body = block ? grammar.blocks().block(header) : single();
        cursor.setContext(outer);
        return new Statement.Defer(body, cursor.spanFrom(header));
    }

    /** One statement as a body. */
    Block single() {
        var statement = grammar.statements().statement();
        return new Block(List.of(statement), Block.Style.SINGLE, statement.span());
    }
}
