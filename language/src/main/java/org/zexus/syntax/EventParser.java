package org.zexus.syntax;

import java.util.List;
import org.zexus.syntax.ast.Argument;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.EventStatement;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.Parameter;

/** Parses statements about events and reactions. */
final class EventParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    EventParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    /** {@code emit}, without a check of its end. */
    EventStatement emit() {
        int start = cursor.position();
        cursor.advance();
        var event = event();
        List<Argument> arguments = List.of();
        Literal.MapLiteral data = null;
        if (!cursor.newlineBefore()) {
            if (cursor.at(TokenKind.LEFT_PAREN)) {
                arguments = grammar.postfixes().arguments();
            } else if (cursor.at(TokenKind.LEFT_BRACE)) {
                data = grammar.collections().map();
            }
        }
        return new EventStatement.Emit(event, arguments, data, cursor.spanFrom(start));
    }

    private Expression event() {
        int start = cursor.position();
        if (cursor.at(TokenKind.STRING)) {
            return grammar.primaries().primary();
        }
        var first = cursor.expectName("the name of an event");
        Expression event = new Expression.Name(first.name(), first.span());
        while (cursor.accept(TokenKind.DOT)) {
            var part = cursor.expectWord("a name after '.'");
            event = new Expression.Member(event, part, false, cursor.spanFrom(start));
        }
        return event;
    }

    /** Whether {@code watch} or {@code stream} at the cursor starts a value, by which the reaction can be stopped. */
    boolean startsHandle() {
        int next = cursor.position() + 1;
        boolean isWord = grammar.keywords().isWordInLine(next);
        return cursor.atName("watch") ? isWord && !cursor.has(Context.HEADER)
                : isWord && cursor.tokens().isWord(next + 1, "as");
    }

    /** {@code watch} or {@code stream} as a value. */
    EventStatement handle() {
        return cursor.atName("watch") ? watch() : stream();
    }

    /** {@code watch expression => reaction}. */
    EventStatement.Watch watch() {
        int header = cursor.position();
        cursor.advance();
        int outer = cursor.push(Context.HEADER | Context.ARROW_SEPARATES);
        var watched = grammar.expressions().expression();
        cursor.setContext(outer);
        var body = cursor.accept(TokenKind.ARROW)
                ? reaction(header)
                : grammar.blocks().declaredBody(header);
        return new EventStatement.Watch(watched, body, cursor.spanFrom(header));
    }

    /** {@code on Name(parameters) body}. */
    EventStatement on() {
        int header = cursor.position();
        cursor.advance();
        var event = cursor.expectName("the name of an event");
        List<Parameter> parameters = cursor.at(TokenKind.LEFT_PAREN) ? grammar.functions().parameters() : List.of();
        cursor.accept(TokenKind.ARROW);
        var body = reaction(header);
        return new EventStatement.On(event, parameters, body, cursor.spanFrom(header));
    }

    /** {@code stream Name as variable => body}. */
    EventStatement stream() {
        int header = cursor.position();
        cursor.advance();
        var event = cursor.expectName("the name of an event");
        if (!cursor.acceptName("as")) {
            throw cursor.fail("expected 'as' and a name for the event");
        }
        var variable = cursor.expectName("a name for the event");
        cursor.accept(TokenKind.ARROW);
        var body = reaction(header);
        return new EventStatement.Stream(event, variable, body, cursor.spanFrom(header));
    }

    /** A block or one statement, which runs like a function. */
    private Block reaction(int header) {
        if (cursor.at(TokenKind.LEFT_BRACE) || cursor.at(TokenKind.COLON)) {
            return grammar.blocks().declaredBody(header);
        }
        int outer = cursor.context();
        cursor.setContext(Context.inFunction(outer));
        var body = grammar.compounds().single();
        cursor.setContext(outer);
        return body;
    }
}
