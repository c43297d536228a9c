package org.zexus.syntax;

import java.util.ArrayList;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.CommandStatement;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Statement;

/** Parses statements that start with a command word. */
final class CommandParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    CommandParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    /** The statement that starts with the command word at the cursor, up to its end. */
    Statement command(String word) {
        if (word.equals("embedded")) {
            throw cursor.fail("foreign code blocks ('embedded') are not supported");
        }
        if (Words.UNSUPPORTED.contains(word)) {
            return unsupported();
        }
        int outer = cursor.push(Context.HEADER);
        Statement command = switch (word) {
            case "require" -> require(outer);
            case "verify" -> verify();
            case "assert" -> {
                int start = take();
                var condition = grammar.expressions().condition();
                var message = message();
                yield new CommandStatement.Assert(
                        condition, message, cursor.spanFrom(start));
            }
            case "revert" -> {
                int start = take();
                var message = grammar.keywords().endsStatement(cursor.position())
                        ? null
                        : grammar.expressions().expression();
                yield new CommandStatement.Revert(message, cursor.spanFrom(start));
            }
            case "seal" -> seal();
            case "audit" -> {
                int start = take();
                var value = operand();
                var label = message();
                yield new CommandStatement.Audit(value, label, cursor.spanFrom(start));
            }
            case "log" -> log();
            default -> other();
        };
        cursor.setContext(outer);
        boolean block = command instanceof CommandStatement.Require require && require.tolerance() != null;
        return block ? command : grammar.statements().end(command);
    }

    private int take() {
        int start = cursor.position();
        cursor.advance();
        return start;
    }

    private Expression operand() {
        int outer = cursor.push(Context.COMMA_ENDS);
        var operand = grammar.expressions().headerOrMap();
        cursor.setContext(outer);
        return operand;
    }

    /** The message after a comma, or null. */
    private Expression message() {
        boolean follows = !cursor.has(Context.COMMA_ENDS) && cursor.accept(TokenKind.COMMA);
        return follows ? grammar.expressions().headerOrMap() : null;
    }

    private Statement require(int outer) {
        int start = take();
        var condition = grammar.expressions().condition();
        var message = message();
        Block tolerance = null;
        if (cursor.at(TokenKind.LEFT_BRACE)
                && !grammar.keywords().endsStatement(cursor.position())) {
            cursor.setContext(outer);
            tolerance = grammar.blocks().block(start);
        }
        return new CommandStatement.Require(
                condition, message, tolerance, cursor.spanFrom(start));
    }

    private Statement verify() {
        int start = take();
        if (cursor.at(TokenKind.COLON)) {
            skipToEnd();
            return unsupportedFrom(start);
        }
        var conditions = new ArrayList<Expression>();
        if (cursor.at(TokenKind.LEFT_BRACE)) {
            int outer = cursor.context();
            int opener = cursor.open();
            cursor.setContext(Context.inBrackets(outer));
            do {
                if (cursor.at(TokenKind.RIGHT_BRACE) && !conditions.isEmpty()) {
                    break;
                }
                conditions.add(grammar.expressions().expression());
            } while (cursor.accept(TokenKind.COMMA));
            cursor.closeList(opener, TokenKind.RIGHT_BRACE);
            cursor.setContext(outer);
        } else {
            conditions.add(grammar.expressions().condition());
        }
        var message = message();
        return new CommandStatement.Verify(conditions, message, cursor.spanFrom(start));
    }

    private Statement seal() {
        int start = take();
        var target = grammar.postfixes().postfix();
        switch (target) {
            case Expression.Name _,Expression.Member _,Expression.Index _,Expression.Parenthesized _,Expression.This _ ->
                {}
            default ->
                throw cursor.failAt(
                        "expected a variable, a property or an element after 'seal'",
                        target.span());
        }
        return new CommandStatement.Seal(target, cursor.spanFrom(start));
    }

    private Statement log() {
        if (cursor.kind(1) != TokenKind.GREATER) {
            return other();
        }
        int start = take();
        cursor.moveTo(start + 3);
        var path = grammar.expressions().expression();
        return new CommandStatement.LogRedirect(path, cursor.spanFrom(start));
    }

    /** A command word with operands, whose meaning this parser does not know. */
    private Statement other() {
        int start = cursor.position();
        var word = cursor.takeWord();
        var operands = new ArrayList<Expression>();
        if (!cursor.at(TokenKind.LEFT_BRACE)) {
            operands.add(operand());
            while (!cursor.has(Context.COMMA_ENDS) && cursor.accept(TokenKind.COMMA)) {
                operands.add(operand());
            }
        }
        if (cursor.at(TokenKind.LEFT_BRACE)
                && !grammar.keywords().endsStatement(cursor.position())) {
            skipBraces();
        }
        return new CommandStatement.Command(word, operands, cursor.spanFrom(start));
    }

    private Statement unsupported() {
        int start = cursor.position();
        cursor.advance();
        skipToEnd();
        return grammar.statements().end(unsupportedFrom(start));
    }

    private Statement unsupportedFrom(int start) {
        var tokens = cursor.tokens();
        var word = new Identifier(tokens.text(start), tokens.span(start));
        return new CommandStatement.Unsupported(word, cursor.spanFrom(start));
    }

    /** Moves to the end of the statement, over all brackets. */
    private void skipToEnd() {
        while (!grammar.keywords().endsStatement(cursor.position())) {
            var kind = cursor.kind();
            if (kind == TokenKind.LEFT_BRACE) {
                skipBraces();
            } else if (kind == TokenKind.LEFT_PAREN || kind == TokenKind.LEFT_BRACKET) {
                skipBracket();
            } else if (kind == TokenKind.INVALID) {
                throw cursor.unexpected();
            } else {
                cursor.advance();
            }
        }
    }

    private void skipBraces() {
        int opener = cursor.position();
        if (cursor.tokens().partner(opener) == TokenList.NONE) {
            cursor.open();
            cursor.moveTo(cursor.tokens().size() - 1);
            cursor.close(opener, TokenKind.RIGHT_BRACE);
        } else {
            skipBracket();
        }
    }

    private void skipBracket() {
        int opener = cursor.position();
        int closer = cursor.tokens().partner(opener);
        cursor.moveTo(closer == TokenList.NONE ? opener + 1 : closer + 1);
    }
}
