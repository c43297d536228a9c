package org.zexus.syntax;

import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zexus.syntax.ast.BindingTarget;
import org.zexus.syntax.ast.BindingTarget.Mapping;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;

/** Parses what takes lists and maps apart: targets made of new names, or of places that exist. */
final class TargetParser {
    private final TokenCursor cursor;

    /** Parses one name or place. */
    private final Supplier<BindingTarget> leaf;

    /** What a key without anything after it stands for. */
    private final Function<Identifier, BindingTarget> shorthand;

    private TargetParser(
            TokenCursor cursor, Supplier<BindingTarget> leaf, Function<Identifier, BindingTarget> shorthand) {
        this.cursor = cursor;
        this.leaf = leaf;
        this.shorthand = shorthand;
    }

    /** For targets that declare names. */
    static TargetParser ofNames(Grammar grammar) {
        var cursor = grammar.cursor();
        Function<Identifier, BindingTarget> declare = name -> new BindingTarget.Single(name, name.span());
        return new TargetParser(cursor, () -> declare.apply(cursor.expectName("a name")), declare);
    }

    /** For targets that assign to variables, elements and properties. */
    static TargetParser ofPlaces(Grammar grammar) {
        return new TargetParser(grammar.cursor(), () -> {
            var place = grammar.postfixes().postfix();
            grammar.expressions().requireAssignable(place);
            return new BindingTarget.Place(place, place.span());
        }, name -> new BindingTarget.Place(new Expression.Name(name.name(), name.span()), name.span()));
    }

    /** A target; the current token is its bracket. */
    BindingTarget target() {
        cursor.enter(Nesting.PART);
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        var target = switch (cursor.tokens().kind(opener)) {
            case LEFT_BRACE -> mapping(opener);
            case LEFT_BRACKET -> sequence(opener, TokenKind.RIGHT_BRACKET);
            default -> sequence(opener, TokenKind.RIGHT_PAREN);
        };
        cursor.setContext(outer);
        cursor.leave(Nesting.PART);
        return target;
    }

    private BindingTarget targetOrLeaf() {
        return switch (cursor.kind()) {
            case LEFT_BRACE, LEFT_BRACKET, LEFT_PAREN -> target();
            default -> leaf.get();
        };
    }

    private BindingTarget mapping(int opener) {
        var entries = new ArrayList<Mapping.Entry>();
        while (!cursor.atEndOf(TokenKind.RIGHT_BRACE)) {
            if (cursor.kind(1) == TokenKind.COLON) {
                var key = cursor.expectWord("a key");
                cursor.advance();
                entries.add(new Mapping.Entry(key, targetOrLeaf()));
            } else {
                var key = cursor.expectName("a key");
                entries.add(new Mapping.Entry(key, shorthand.apply(key)));
            }
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.closeList(opener, TokenKind.RIGHT_BRACE);
        return new Mapping(entries, cursor.spanFrom(opener));
    }

    private BindingTarget sequence(int opener, TokenKind closer) {
        var elements = new ArrayList<BindingTarget>();
        BindingTarget rest = null;
        while (!cursor.atEndOf(closer)) {
            if (rest != null) {
                throw cursor.fail("the name with '..' must be the last one");
            }
            if (cursor.accept(TokenKind.DOT_DOT) || cursor.accept(TokenKind.ELLIPSIS)) {
                rest = leaf.get();
            } else {
                elements.add(targetOrLeaf());
            }
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.closeList(opener, closer);
        return new BindingTarget.Sequence(elements, rest, closer == TokenKind.RIGHT_PAREN, cursor.spanFrom(opener));
    }
}
