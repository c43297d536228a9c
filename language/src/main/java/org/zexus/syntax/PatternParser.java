package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Pattern;
import org.zexus.syntax.ast.UnaryOperator;

/** Parses the patterns of match arms. */
final class PatternParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    PatternParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    Pattern pattern() {
        cursor.enter(Nesting.PART);
        var pattern = switch (cursor.kind()) {
            case INTEGER, FLOAT, STRING, TRUE, FALSE, NULL -> literal();
            case MINUS -> negative();
            case TEMPLATE_HEAD -> throw cursor.fail("a pattern cannot have '${ }' in it");
            case LEFT_BRACKET -> sequence();
            case LEFT_BRACE -> mapping();
            case NAME -> named();
            default -> throw cursor.fail("expected a pattern");
        };
        cursor.leave(Nesting.PART);
        return pattern;
    }

    private Pattern literal() {
        var value = grammar.primaries().primary();
        return new Pattern.Literal(value, value.span());
    }

    private Pattern negative() {
        int start = cursor.position();
        var operatorSpan = cursor.span();
        cursor.advance();
        if (!cursor.at(TokenKind.INTEGER) && !cursor.at(TokenKind.FLOAT)) {
            throw cursor.fail("expected a number");
        }
        var number = grammar.primaries().primary();
        var span = cursor.spanFrom(start);
        return new Pattern.Literal(
                new Expression.Unary(UnaryOperator.NEGATE, number, operatorSpan, span), span);
    }

    private Pattern named() {
        int start = cursor.position();
        boolean dotted = cursor.kind(1) == TokenKind.DOT;
        boolean instance = cursor.kind(1) == TokenKind.LEFT_PAREN;
        if (!dotted && !instance) {
            if (cursor.atName("_")) {
                cursor.advance();
                return new Pattern.Wildcard(cursor.spanFrom(start));
            }
            var name = cursor.takeWord();
            return new Pattern.Binding(name, name.span());
        }
        var first = cursor.takeWord();
        Expression value = new Expression.Name(first.name(), first.span());
        while (cursor.accept(TokenKind.DOT)) {
            var member = cursor.expectWord("a name after '.'");
            value = new Expression.Member(value, member, false, cursor.spanFrom(start));
        }
        if (!cursor.at(TokenKind.LEFT_PAREN)) {
            return new Pattern.Value(value, cursor.spanFrom(start));
        }
        var fields = fields();
        return new Pattern.Instance(value, fields, cursor.spanFrom(start));
    }

    private List<Pattern> fields() {
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        var fields = new ArrayList<Pattern>();
        while (!cursor.atEndOf(TokenKind.RIGHT_PAREN)) {
            fields.add(pattern());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.closeList(opener, TokenKind.RIGHT_PAREN);
        cursor.setContext(outer);
        return fields;
    }

    private Pattern sequence() {
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        var elements = new ArrayList<Pattern>();
        Identifier rest = null;
        while (!cursor.atEndOf(TokenKind.RIGHT_BRACKET)) {
            if (rest != null) {
                throw cursor.fail("the name with '..' must be the last one");
            }
            if (cursor.accept(TokenKind.DOT_DOT) || cursor.accept(TokenKind.ELLIPSIS)) {
                rest = cursor.expectName("a name for the rest");
            } else {
                elements.add(pattern());
            }
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.closeList(opener, TokenKind.RIGHT_BRACKET);
        cursor.setContext(outer);
        return new Pattern.Sequence(elements, rest, cursor.spanFrom(opener));
    }

    private Pattern mapping() {
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        var entries = new ArrayList<Pattern.Mapping.Entry>();
        while (!cursor.atEndOf(TokenKind.RIGHT_BRACE)) {
            boolean matched = cursor.kind(1) == TokenKind.COLON;
            if (matched) {
                var key = cursor.expectWord("a key");
                cursor.advance();
                entries.add(new Pattern.Mapping.Entry(key, pattern()));
            } else {
                entries.add(new Pattern.Mapping.Entry(cursor.expectName("a key"), null));
            }
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.closeList(opener, TokenKind.RIGHT_BRACE);
        cursor.setContext(outer);
        return new Pattern.Mapping(entries, cursor.spanFrom(opener));
    }
}
