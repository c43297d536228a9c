package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Argument;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.Declaration.Prefix;
import org.zexus.syntax.ast.Decorator;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Modifier;
import org.zexus.syntax.ast.Parameter;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.ast.TypeNode;

/** Parses declarations: what stands before them, functions, events, modules. */
final class DeclarationParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    DeclarationParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    /** A declaration with its decorators and modifiers, up to its end. */
    Declaration declaration() {
        int start = cursor.position();
        var decorators = decorators();
        if (!cursor.at(TokenKind.NAME)
                || !grammar.keywords().startsDeclaration(cursor.position())) {
            throw cursor.fail("expected a declaration");
        }
        var modifiers = modifiers();
        return declaration(start, new Prefix(decorators, modifiers));
    }

    /** {@code @name(arguments)} any number of times. */
    List<Decorator> decorators() {
        var decorators = new ArrayList<Decorator>();
        while (cursor.at(TokenKind.AT)) {
            int start = cursor.position();
            cursor.advance();
            var name = cursor.expectName("a name after '@'");
            List<Argument> arguments = cursor.at(TokenKind.LEFT_PAREN) && !cursor.newlineBefore()
                    ? grammar.postfixes().arguments()
                    : List.of();
            decorators.add(new Decorator(name, arguments, cursor.spanFrom(start)));
        }
        return decorators;
    }

    /** Modifiers before another word. */
    List<Modifier> modifiers() {
        var modifiers = new ArrayList<Modifier>();
        while (cursor.at(TokenKind.NAME)
                && Words.MODIFIERS.containsKey(cursor.text())
                && grammar.keywords().isWordInLine(cursor.position() + 1)) {
            modifiers.add(Words.MODIFIERS.get(cursor.text()));
            cursor.advance();
        }
        return modifiers;
    }

    /** A declaration whose declaring word is at the cursor. */
    Declaration declaration(int start, Prefix prefix) {
        return switch (cursor.text()) {
            case "action", "function", "func" -> function(start, prefix);
            case "external" -> external(start, prefix);
            case "event" -> event(start, prefix);
            case "module", "package" -> module(start, prefix);
            case "struct" -> throw cursor.fail("'struct' is not supported; use 'data'");
            default -> grammar.typeDeclarations().declaration(start, prefix);
        };
    }

    // ---- Functions ----

    private Declaration function(int start, Prefix prefix) {
        var word = switch (cursor.text()) {
            case "action" -> Declaration.Function.Word.ACTION;
            case "function" -> Declaration.Function.Word.FUNCTION;
            default -> Declaration.Function.Word.FUNC;
        };
        var wordName = cursor.takeWord();
        var modifiers = new ArrayList<>(prefix.modifiers());
        while (cursor.atName("protect") && grammar.keywords().isWordInLine(cursor.position() + 1)
                || startsModifier()) {
            modifiers.add(Words.MODIFIERS.getOrDefault(cursor.text(), Modifier.PROTECT));
            cursor.advance();
        }
        var fullPrefix = new Prefix(prefix.decorators(), modifiers);
        var name = cursor.expectName("a name for the function");
        Identifier receiver = null;
        if (cursor.accept(TokenKind.DOT)) {
            receiver = name;
            name = cursor.expectWord("a name for the method");
        } else if (cursor.at(TokenKind.ASSIGN)) {
            return alias(start, fullPrefix, wordName, name);
        }
        return functionRest(start, fullPrefix, word, receiver, name);
    }

    private boolean startsModifier() {
        return cursor.at(TokenKind.NAME)
                && Words.MODIFIERS.containsKey(cursor.text())
                && grammar.keywords().isWordInLine(cursor.position() + 1);
    }

    /** {@code = value}: the declaration gives a value another name. */
    Declaration alias(int start, Prefix prefix, Identifier word, Identifier name) {
        cursor.expect(TokenKind.ASSIGN, "'='");
        var value = grammar.expressions().expression();
        return grammar.statements()
                .end(new Declaration.Alias(prefix, word, name, value, cursor.spanFrom(start)));
    }

    /** A function from its parameters on, up to its end. */
    Declaration.Function functionRest(
            int start,
            Prefix prefix,
            Declaration.Function.Word word,
            Identifier receiver,
            Identifier name) {
        grammar.effects().declare(name.name());
        List<Parameter> parameters = List.of();
        boolean parenthesized = cursor.at(TokenKind.LEFT_PAREN);
        if (parenthesized) {
            parameters = grammar.functions().parameters();
        } else if (cursor.at(TokenKind.NAME) && !cursor.newlineBefore()) {
            parameters = grammar.functions().bareParameters();
        }
        TypeNode returnType = returnType();
        var guards = new ArrayList<Declaration.Function.Guard>();
        Expression limit = null;
        while (parenthesized && cursor.at(TokenKind.NAME) && !cursor.newlineBefore()) {
            if (cursor.atName("limit") && cursor.kind(1) == TokenKind.INTEGER) {
                cursor.advance();
                limit = grammar.primaries().primary();
            } else {
                guards.add(guard());
            }
        }
        if (returnType == null) {
            // Who comes from other contract languages writes it here.
            returnType = returnType();
        }
        var body = functionBody(start, name);
        return new Declaration.Function(
                prefix,
                word,
                receiver,
                name,
                parameters,
                returnType,
                guards,
                limit,
                body,
                cursor.spanFrom(start));
    }

    private TypeNode returnType() {
        if (!cursor.at(TokenKind.THIN_ARROW)) {
            return null;
        }
        cursor.advance();
        return grammar.types().type();
    }

    private Declaration.Function.Guard guard() {
        int start = cursor.position();
        var name = cursor.takeWord();
        List<Argument> arguments = cursor.at(TokenKind.LEFT_PAREN) ? grammar.postfixes().arguments() : List.of();
        return new Declaration.Function.Guard(name, arguments, cursor.spanFrom(start));
    }

    /** A block, {@code = value}, or nothing where functions without a body may stand. */
    private Block functionBody(int start, Identifier name) {
        if (cursor.at(TokenKind.LEFT_BRACE) || cursor.at(TokenKind.COLON)) {
            return grammar.blocks().declaredBody(start);
        }
        if (cursor.at(TokenKind.ASSIGN)) {
            int outer = cursor.context();
            cursor.setContext(Context.inFunction(outer));
            cursor.advance();
            var value = grammar.expressions().expression();
            cursor.setContext(outer);
            Statement statement = new Statement.ExpressionStatement(value, value.span());
            grammar.statements().end(statement);
            return new Block(List.of(statement), Block.Style.SINGLE, value.span());
        }
        if (!cursor.has(Context.INTERFACE)) {
            throw cursor.fail("expected '{' or ':' and the body of '" + name.name() + "'");
        }
        return null;
    }

    private Declaration external(int start, Prefix prefix) {
        cursor.advance();
        boolean function = Words.FUNCTIONS.contains(cursor.text())
                && grammar.keywords().isWordInLine(cursor.position() + 1);
        var modifiers = new ArrayList<>(prefix.modifiers());
        if (function) {
            cursor.advance();
            modifiers.addAll(modifiers());
        }
        var name = cursor.expectName("a name for the function");
        List<Parameter> parameters = null;
        if (cursor.at(TokenKind.LEFT_PAREN)) {
            parameters = grammar.functions().parameters();
        }
        TypeNode returnType = cursor.accept(TokenKind.THIN_ARROW) ? grammar.types().type() : null;
        Expression source = null;
        if (cursor.acceptName("from")) {
            if (!cursor.at(TokenKind.STRING)) {
                throw cursor.fail("expected a string after 'from'");
            }
            source = grammar.primaries().primary();
        }
        return grammar.statements()
                .end(
                        new Declaration.External(
                                new Prefix(prefix.decorators(), modifiers),
                                name,
                                parameters,
                                returnType,
                                source,
                                cursor.spanFrom(start)));
    }

    // ---- Events and modules ----

    /** {@code event}; the current token is that word. */
    Declaration.Event event(int start, Prefix prefix) {
        cursor.advance();
        var name = cursor.expectName("a name for the event");
        if (cursor.at(TokenKind.LEFT_PAREN)) {
            var parameters = grammar.functions().parameters();
            return new Declaration.Event(
                    prefix, name, parameters, null, cursor.spanFrom(start));
        }
        if (cursor.at(TokenKind.LEFT_BRACE) || cursor.at(TokenKind.COLON)) {
            var fields = grammar.members().plainFields(start);
            return new Declaration.Event(prefix, name, null, fields, cursor.spanFrom(start));
        }
        return new Declaration.Event(prefix, name, null, null, cursor.spanFrom(start));
    }

    private Declaration module(int start, Prefix prefix) {
        var word = cursor.takeWord();
        var path = new ArrayList<Identifier>();
        do {
            path.add(cursor.expectName("a name for the " + word.name()));
        } while (cursor.accept(TokenKind.DOT));
        int outer = cursor.context();
        cursor.setContext(outer & ~(Context.LOOP | Context.FUNCTION));
        var body = grammar.blocks().block(start);
        cursor.setContext(outer);
        return new Declaration.Module(prefix, word, path, body, cursor.spanFrom(start));
    }
}
