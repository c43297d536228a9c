package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.BindingTarget;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Statement;

/** Parses loops. */
final class LoopParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    LoopParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    Statement whileLoop() {
        int header = cursor.position();
        cursor.advance();
        var condition = grammar.expressions().condition();
        var body = grammar.blocks().loopBody(header);
        return new Statement.While(condition, body, cursor.spanFrom(header));
    }

    /** {@code for}, {@code for each} or {@code foreach}. */
    Statement forLoop() {
        int header = cursor.position();
        boolean plain = cursor.at(TokenKind.FOR);
        cursor.advance();
        boolean each = plain
                && cursor.atName("each")
                && cursor.kind(1) != TokenKind.IN
                && cursor.kind(1) != TokenKind.COMMA;
        if (each) {
            cursor.advance();
        }
        if (!cursor.at(TokenKind.LEFT_PAREN)) {
            var targets = names();
            return forEach(header, targets, iterable());
        }
        int closer = cursor.tokens().partner(cursor.position());
        if (closer != TokenList.NONE && cursor.tokens().kind(closer + 1) == TokenKind.IN) {
            List<BindingTarget> targets = List.of(grammar.bindings().target());
            return forEach(header, targets, iterable());
        }
        return parenthesized(header);
    }

    private Statement forEach(int header, List<BindingTarget> targets, Expression iterable) {
        var body = grammar.blocks().loopBody(header);
        return new Statement.ForEach(targets, iterable, body, cursor.spanFrom(header));
    }

    /** One name or two. */
    private List<BindingTarget> names() {
        var targets = new ArrayList<BindingTarget>();
        do {
            var name = cursor.expectName("a loop variable");
            targets.add(new BindingTarget.Single(name, name.span()));
        } while (targets.size() < 2 && cursor.accept(TokenKind.COMMA));
        return targets;
    }

    private Expression iterable() {
        cursor.expect(TokenKind.IN, "'in' and what the loop goes over");
        return grammar.expressions().headerOrMap();
    }

    /** A loop whose whole head stands in round brackets. */
    private Statement parenthesized(int header) {
        int outer = cursor.context();
        int opener = cursor.open();
        int inside = Context.inBrackets(outer);
        cursor.setContext(inside);
        if (startsIteration()) {
            cursor.accept(TokenKind.LET);
            var targets = names();
            cursor.expect(TokenKind.IN, "'in' and what the loop goes over");
            var iterable = grammar.expressions().expression();
            cursor.close(opener, TokenKind.RIGHT_PAREN);
            cursor.setContext(outer);
            return forEach(header, targets, iterable);
        }
        var init = initializer(inside);
        cursor.expect(TokenKind.SEMICOLON, "';' and the condition of the loop");
        var condition = cursor.at(TokenKind.SEMICOLON) ? null : grammar.expressions().bracketedCondition();
        cursor.expect(TokenKind.SEMICOLON, "';' and the step of the loop");
        var step = cursor.at(TokenKind.RIGHT_PAREN) ? null : grammar.expressions().expression();
        cursor.close(opener, TokenKind.RIGHT_PAREN);
        cursor.setContext(outer);
        var body = grammar.blocks().loopBody(header);
        return new Statement.For(init, condition, step, body, cursor.spanFrom(header));
    }

    /** Whether {@code [let] name [, name] in} follows. */
    private boolean startsIteration() {
        int at = cursor.at(TokenKind.LET) ? 1 : 0;
        if (cursor.kind(at) != TokenKind.NAME) {
            return false;
        }
        if (cursor.kind(at + 1) == TokenKind.COMMA && cursor.kind(at + 2) == TokenKind.NAME) {
            at += 2;
        }
        return cursor.kind(at + 1) == TokenKind.IN;
    }

    private Statement initializer(int inside) {
        if (cursor.at(TokenKind.SEMICOLON)) {
            return null;
        }
        boolean binding = cursor.at(TokenKind.LET)
                || cursor.at(TokenKind.CONST)
                || cursor.atName("var") && cursor.kind(1) == TokenKind.NAME;
        if (!binding) {
            var expression = grammar.expressions().expression();
            return new Statement.ExpressionStatement(expression, expression.span());
        }
        cursor.setContext(inside & ~Context.COMMA_ENDS);
        var let = grammar.bindings().let();
        cursor.setContext(inside);
        return let;
    }
}
