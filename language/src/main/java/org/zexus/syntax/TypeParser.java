package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.TypeNode;

/** Parses written types. */
final class TypeParser {
    private final TokenCursor cursor;

    TypeParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** A type with its suffixes. */
    TypeNode type() {
        int start = cursor.position();
        var type = typeWithoutNull();
        if (cursor.at(TokenKind.QUESTION) && !cursor.newlineBefore()) {
            cursor.advance();
            return new TypeNode.Nullable(type, cursor.spanFrom(start));
        }
        return type;
    }

    /** A type whose question mark, if any, belongs to what follows. */
    TypeNode typeWithoutNull() {
        cursor.enter(Nesting.PART);
        int start = cursor.position();
        TypeNode type;
        if (cursor.at(TokenKind.LEFT_PAREN)) {
            int opener = cursor.open();
            var elements = list();
            cursor.closeList(opener, TokenKind.RIGHT_PAREN);
            type = new TypeNode.Tuple(elements, cursor.spanFrom(start));
        } else {
            type = named();
        }
        while (cursor.at(TokenKind.LEFT_BRACKET, TokenKind.RIGHT_BRACKET) && !cursor.newlineBefore()) {
            cursor.moveTo(cursor.position() + 2);
            type = new TypeNode.Array(type, cursor.spanFrom(start));
        }
        cursor.leave(Nesting.PART);
        return type;
    }

    private TypeNode named() {
        int start = cursor.position();
        if (!cursor.at(TokenKind.NAME) && !cursor.at(TokenKind.NULL)) {
            throw cursor.fail("expected a type");
        }
        var path = new ArrayList<Identifier>();
        path.add(cursor.takeWord());
        while (cursor.at(TokenKind.DOT, TokenKind.NAME)) {
            cursor.advance();
            path.add(cursor.takeWord());
        }
        List<TypeNode> arguments = List.of();
        if (cursor.at(TokenKind.LESS) && !cursor.newlineBefore()) {
            arguments = arguments();
        }
        return new TypeNode.Named(path, arguments, cursor.spanFrom(start));
    }

    /** Types between {@code <} and {@code >}. */
    List<TypeNode> arguments() {
        cursor.advance();
        var types = list();
        if (!cursor.at(TokenKind.GREATER)) {
            throw cursor.fail("expected ',' or '>' after a type argument");
        }
        cursor.advance();
        return types;
    }

    private List<TypeNode> list() {
        var types = new ArrayList<TypeNode>();
        do {
            types.add(type());
        } while (cursor.accept(TokenKind.COMMA));
        return types;
    }

    /** Names between {@code <} and {@code >} in a declaration; empty if there are none. */
    List<Identifier> parameters() {
        if (!cursor.at(TokenKind.LESS)) {
            return List.of();
        }
        cursor.advance();
        var names = new ArrayList<Identifier>();
        do {
            names.add(cursor.expectName("a type parameter"));
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.GREATER, "',' or '>' after a type parameter");
        return names;
    }
}
