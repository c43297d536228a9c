package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.ListElement;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.MapEntry;

/** Parses list and map literals. */
final class CollectionParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    CollectionParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    Literal.ListLiteral list() {
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        var elements = new ArrayList<ListElement>();
        while (!cursor.atEndOf(TokenKind.RIGHT_BRACKET)) {
            int start = cursor.position();
            boolean spread = cursor.accept(TokenKind.ELLIPSIS);
            var value = grammar.expressions().expression();
            elements.add(new ListElement(spread, value, cursor.spanFrom(start)));
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.closeList(opener, TokenKind.RIGHT_BRACKET);
        cursor.setContext(outer);
        return new Literal.ListLiteral(elements, cursor.spanFrom(opener));
    }

    Literal.MapLiteral map() {
        int start = cursor.position();
        var entries = entries();
        return new Literal.MapLiteral(entries, cursor.spanFrom(start));
    }

    /** The entries in braces; commas or line breaks separate them. */
    List<MapEntry> entries() {
        return entries(this::entry);
    }

    /** Entries in braces that are parsed by {@code entry}; commas or line breaks separate them. */
    List<MapEntry> entries(Supplier<MapEntry> entry) {
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.enter(Nesting.LIST);
        cursor.setContext(Context.inMap(outer));
        var entries = new ArrayList<MapEntry>();
        while (!cursor.atEndOf(TokenKind.RIGHT_BRACE)) {
            entries.add(entry.get());
            if (!cursor.accept(TokenKind.COMMA) && !cursor.newlineBefore()) {
                break;
            }
        }
        cursor.closeList(opener, TokenKind.RIGHT_BRACE);
        cursor.setContext(outer);
        cursor.leave(Nesting.LIST);
        return entries;
    }

    private MapEntry entry() {
        int start = cursor.position();
        if (cursor.accept(TokenKind.ELLIPSIS)) {
            var value = grammar.expressions().expression();
            return new MapEntry.Spread(value, cursor.spanFrom(start));
        }
        if (cursor.atWord()) {
            var key = cursor.takeWord();
            var value = value();
            return new MapEntry.Named(key, value, cursor.spanFrom(start));
        }
        boolean computed = cursor.at(TokenKind.LEFT_BRACKET);
        var key = key();
        var value = value();
        return new MapEntry.Keyed(key, computed, value, cursor.spanFrom(start));
    }

    private Expression key() {
        return switch (cursor.kind()) {
            case STRING, TEMPLATE_HEAD, INTEGER -> grammar.primaries().primary();
            case LEFT_BRACKET -> {
                int outer = cursor.context();
                int opener = cursor.open();
                cursor.setContext(Context.inBrackets(outer));
                var key = grammar.expressions().expression();
                cursor.close(opener, TokenKind.RIGHT_BRACKET);
                cursor.setContext(outer);
                yield key;
            }
            default -> throw cursor.fail("expected a key: a word, a string, an integer or '[...]'");
        };
    }

    private Expression value() {
        cursor.expect(TokenKind.COLON, "':' after the key");
        return grammar.expressions().expression();
    }

    /** Whether the brace at {@code brace} is followed by a word, string or number and a colon. */
    boolean startsWithKey(int brace) {
        var tokens = cursor.tokens();
        int key = brace + 1;
        int after = switch (tokens.kind(key)) {
            case STRING, INTEGER, FLOAT -> key + 1;
            case TEMPLATE_HEAD -> behindTemplate(key);
            default -> tokens.kind(key).isWord() ? key + 1 : TokenList.NONE;
        };
        return after != TokenList.NONE && tokens.kind(after) == TokenKind.COLON;
    }

    /** The index after the string that starts with the template head at {@code head}. */
    private int behindTemplate(int head) {
        var tokens = cursor.tokens();
        int at = head;
        while (at != TokenList.NONE && tokens.kind(at) != TokenKind.TEMPLATE_TAIL) {
            at = tokens.partner(at);
        }
        return at == TokenList.NONE ? TokenList.NONE : at + 1;
    }
}
