package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Argument;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.TypeNode;
import org.zexus.syntax.source.Span;

/** Parses what follows an operand: calls, indexes, slices, members, brace construction. */
final class PostfixParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    PostfixParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    /** An operand with everything that follows it. */
    Expression postfix() {
        int start = cursor.position();
        return postfix(grammar.primaries().primary(), start);
    }

    /** Everything that follows an operand that starts at token {@code start}. */
    Expression postfix(Expression first, int start) {
        var operand = first;
        while (true) {
            var longer = step(operand, start);
            if (longer == null) {
                return operand;
            }
            operand = longer;
        }
    }

    /** The operand with one call, index or the like, or null if none follows. */
    private Expression step(Expression operand, int start) {
        return switch (cursor.kind()) {
            case DOT, QUESTION_DOT -> member(operand, start);
            case LEFT_PAREN -> cursor.sameLine() ? call(operand, List.of(), start) : null;
            case LEFT_BRACKET -> cursor.sameLine() ? index(operand, start) : null;
            case LESS -> isTypeName(operand) ? genericCall(operand, start) : null;
            case LEFT_BRACE -> isTypeName(operand) ? construction(operand, start) : null;
            default -> null;
        };
    }

    private static boolean isTypeName(Expression operand) {
        return operand instanceof Expression.Name || operand instanceof Expression.Member;
    }

    private Expression member(Expression object, int start) {
        boolean optional = cursor.at(TokenKind.QUESTION_DOT);
        cursor.advance();
        var name = cursor.expectWord("a name after '" + (optional ? "?." : ".") + "'");
        return new Expression.Member(object, name, optional, cursor.spanFrom(start));
    }

    private Expression call(Expression callee, List<TypeNode> types, int start) {
        var arguments = arguments();
        return new Expression.Call(callee, types, arguments, cursor.spanFrom(start));
    }

    private Expression genericCall(Expression callee, int start) {
        int end = grammar.typeScanner().argumentsEnd(cursor.position());
        boolean called = end != TypeScanner.NONE
                && cursor.tokens().kind(end) == TokenKind.LEFT_PAREN
                && cursor.tokens().touchesPrevious(end)
                && !cursor.newlineBefore();
        return called ? call(callee, grammar.types().arguments(), start) : null;
    }

    /** Arguments in round brackets. */
    List<Argument> arguments() {
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.enter(Nesting.LIST);
        cursor.setContext(Context.inBrackets(outer));
        var arguments = new ArrayList<Argument>();
        while (!cursor.atEndOf(TokenKind.RIGHT_PAREN)) {
            arguments.add(argument(arguments));
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.closeList(opener, TokenKind.RIGHT_PAREN);
        cursor.setContext(outer);
        cursor.leave(Nesting.LIST);
        return arguments;
    }

    private Argument argument(List<Argument> before) {
        int start = cursor.position();
        if (cursor.accept(TokenKind.ELLIPSIS)) {
            var value = grammar.expressions().expression();
            return new Argument(null, true, value, cursor.spanFrom(start));
        }
        boolean named = cursor.atWord()
                && (cursor.kind(1) == TokenKind.ASSIGN || cursor.kind(1) == TokenKind.COLON);
        if (named) {
            var name = cursor.takeWord();
            cursor.advance();
            var value = grammar.expressions().expression();
            return new Argument(name, false, value, cursor.spanFrom(start));
        }
        if (!before.isEmpty() && before.getLast().name() != null) {
            throw cursor.fail("positional arguments stand before named ones");
        }
        var value = grammar.expressions().expression();
        return new Argument(null, false, value, cursor.spanFrom(start));
    }

    private Expression index(Expression object, int start) {
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        Expression from = null;
        if (!cursor.at(TokenKind.COLON)) {
            from = grammar.expressions().expression();
        }
        Expression to = null;
        boolean slice = cursor.accept(TokenKind.COLON);
        if (slice && !cursor.at(TokenKind.RIGHT_BRACKET)) {
            to = grammar.expressions().expression();
        }
        cursor.close(opener, TokenKind.RIGHT_BRACKET);
        cursor.setContext(outer);
        Span span = cursor.spanFrom(start);
        return slice
                ? new Expression.Slice(object, from, to, span)
                : new Expression.Index(object, from, span);
    }

    private Expression construction(Expression type, int start) {
        if (cursor.newlineBefore() || cursor.has(Context.HEADER)) {
            return null;
        }
        if (!startsConstruction(cursor.position())) {
            cursor.advance();
            String name = type instanceof Expression.Name simple
                    ? simple.name()
                    : ((Expression.Member) type).name().name();
            throw cursor.fail("expected 'field: value' in '" + name + "{ }'");
        }
        var entries = grammar.collections().entries();
        return new Expression.Construction(type, entries, cursor.spanFrom(start));
    }

    /** Whether the brace at {@code brace}, after a name, holds fields. */
    private boolean startsConstruction(int brace) {
        var first = cursor.tokens().kind(brace + 1);
        return first == TokenKind.RIGHT_BRACE
                || first == TokenKind.ELLIPSIS
                || grammar.collections().startsWithKey(brace)
                        && first != TokenKind.INTEGER
                        && first != TokenKind.FLOAT;
    }
}
