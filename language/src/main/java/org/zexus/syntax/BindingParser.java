package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.BindingTarget;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.FieldWord;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.ast.Statement.Let;
import org.zexus.syntax.ast.TypeNode;

/** Parses statements that declare variables. */
final class BindingParser {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final TargetParser targets;

    BindingParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.targets = TargetParser.ofNames(grammar);
    }

    /** {@code let}, {@code const}, {@code var} or {@code immutable}, without a check of the end. */
    Statement let() {
        int start = cursor.position();
        String shown = cursor.text();
        var word = word();
        if (word == Let.Word.IMMUTABLE
                && cursor.at(TokenKind.NAME)
                && grammar.keywords().endsStatement(cursor.position() + 1)) {
            var name = cursor.takeWord();
            return new Statement.Freeze(name, cursor.spanFrom(start));
        }
        int outer = cursor.push(Context.COMMA_ENDS);
        boolean single = (outer & Context.COMMA_ENDS) != 0;
        var bindings = new ArrayList<Let.Binding>();
        do {
            bindings.add(binding(shown));
        } while (!single && cursor.accept(TokenKind.COMMA));
        cursor.setContext(outer);
        return new Let(word, bindings, cursor.spanFrom(start));
    }

    private Let.Word word() {
        var kind = cursor.kind();
        boolean immutable = cursor.atName("immutable");
        cursor.advance();
        if (!immutable) {
            return switch (kind) {
                case LET -> Let.Word.LET;
                case CONST -> Let.Word.CONST;
                default -> Let.Word.VAR;
            };
        }
        if (cursor.accept(TokenKind.LET)) {
            return Let.Word.IMMUTABLE_LET;
        }
        return cursor.accept(TokenKind.CONST) ? Let.Word.IMMUTABLE_CONST : Let.Word.IMMUTABLE;
    }

    private Let.Binding binding(String word) {
        int start = cursor.position();
        switch (cursor.kind()) {
            case LEFT_BRACE, LEFT_BRACKET, LEFT_PAREN -> {
                var target = target();
                cursor.expect(TokenKind.ASSIGN, "'=' and the value that is taken apart");
                var value = grammar.expressions().expression();
                return new Let.Binding(
                        target, null, Let.Form.VALUE, value, cursor.spanFrom(start));
            }
            default -> {}
        }
        var name = cursor.expectName("a name after '" + word + "'");
        var target = new BindingTarget.Single(name, name.span());
        TypeNode type = null;
        var form = Let.Form.VALUE;
        if (cursor.at(TokenKind.COLON)) {
            int typeEnd = grammar.typeScanner().typeEnd(cursor.position() + 1);
            boolean annotated = typeEnd != TypeScanner.NONE
                    && cursor.tokens().kind(typeEnd) == TokenKind.ASSIGN
                    && !cursor.tokens().newlineBefore(typeEnd);
            cursor.advance();
            if (annotated) {
                type = grammar.types().type();
            } else {
                form = Let.Form.COLON;
                cursor.problems()
                        .warn("'" + word + " " + name.name() + " : value' is the old form; write '='",
                                cursor.tokens().span(cursor.position() - 1));
            }
        } else if (cursor.accept(TokenKind.LESS_LESS)) {
            form = Let.Form.FILE;
        }
        if (form == Let.Form.VALUE) {
            cursor.expect(TokenKind.ASSIGN, "'=' and a value for '" + name.name() + "'");
        }
        var value = grammar.expressions().expression();
        return new Let.Binding(target, type, form, value, cursor.spanFrom(start));
    }

    /** A destructuring target of new names; the current token is its bracket. */
    BindingTarget target() {
        return targets.target();
    }

    // ---- State and channels ----

    /** {@code state}, {@code ledger} or {@code persistent} outside of type bodies. */
    Statement stateVariable() {
        int start = cursor.position();
        var word = stateWord();
        var name = cursor.expectName("a name");
        var type = cursor.accept(TokenKind.COLON) ? grammar.types().type() : null;
        var value = cursor.accept(TokenKind.ASSIGN) ? grammar.expressions().expression() : null;
        return new Statement.StateVariable(word, name, type, value, cursor.spanFrom(start));
    }

    /** Consumes the words that introduce a state field. */
    FieldWord stateWord() {
        String word = cursor.text();
        cursor.advance();
        return switch (word) {
            case "state" -> FieldWord.STATE;
            case "data" -> FieldWord.DATA;
            case "ledger" -> FieldWord.LEDGER;
            case "let" -> FieldWord.LET;
            case "const" -> FieldWord.CONST;
            default -> {
                boolean storage = cursor.atName("storage") && grammar.keywords().isWordInLine(cursor.position() + 1);
                if (storage) {
                    cursor.advance();
                }
                yield storage ? FieldWord.PERSISTENT_STORAGE : FieldWord.PERSISTENT;
            }
        };
    }

    /** {@code channel<T>[n] name}. */
    Statement channel() {
        int start = cursor.position();
        cursor.advance();
        TypeNode type = null;
        if (cursor.at(TokenKind.LESS)) {
            List<TypeNode> types = grammar.types().arguments();
            if (types.size() != 1) {
                throw cursor.failAt("a channel has one element type", types.get(1).span());
            }
            type = types.getFirst();
        }
        var capacity = cursor.at(TokenKind.LEFT_BRACKET) ? bracketedCapacity() : null;
        var name = cursor.expectName("a name for the channel");
        if (capacity == null && cursor.accept(TokenKind.ASSIGN)) {
            capacity = grammar.expressions().expression();
        }
        return new Statement.Channel(type, capacity, name, cursor.spanFrom(start));
    }

    private Expression bracketedCapacity() {
        int outer = cursor.context();
        int opener = cursor.open();
        cursor.setContext(Context.inBrackets(outer));
        var capacity = grammar.expressions().expression();
        cursor.close(opener, TokenKind.RIGHT_BRACKET);
        cursor.setContext(outer);
        return capacity;
    }
}
