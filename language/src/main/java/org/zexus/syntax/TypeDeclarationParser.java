package org.zexus.syntax;

import java.util.ArrayList;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.Declaration.Enumeration;
import org.zexus.syntax.ast.Declaration.Heritage;
import org.zexus.syntax.ast.Declaration.Prefix;
import org.zexus.syntax.ast.TypeMember;
import org.zexus.syntax.ast.TypeNode;

/** Parses declarations of types. */
final class TypeDeclarationParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    TypeDeclarationParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    /** A type whose declaring word is at the cursor, up to its end. */
    Declaration declaration(int start, Prefix prefix) {
        return switch (cursor.text()) {
            case "data" -> data(start, prefix);
            case "entity" -> entity(start, prefix);
            case "contract" -> contract(start, prefix);
            case "enum" -> enumeration(start, prefix);
            case "interface", "protocol", "trait" -> protocol(start, prefix);
            default -> typeAlias(start, prefix);
        };
    }

    private Declaration data(int start, Prefix prefix) {
        cursor.advance();
        boolean immutable = false;
        boolean verified = false;
        while (startsDataModifier()) {
            immutable |= cursor.atName("immutable");
            verified |= cursor.atName("verified");
            cursor.advance();
        }
        var name = cursor.expectName("a name for the data type");
        var typeParameters = grammar.types().parameters();
        var heritage = heritage();
        var members = grammar.members().body(start, false);
        return new Declaration.Data(
                prefix,
                immutable,
                verified,
                name,
                typeParameters,
                heritage,
                members,
                cursor.spanFrom(start));
    }

    private boolean startsDataModifier() {
        return (cursor.atName("immutable") || cursor.atName("verified"))
                && grammar.keywords().isWordInLine(cursor.position() + 1)
                && !isHeritageWord(1);
    }

    private Declaration entity(int start, Prefix prefix) {
        cursor.advance();
        var name = cursor.expectName("a name for the entity");
        var heritage = heritage();
        var members = grammar.members().body(start, false);
        return new Declaration.Entity(prefix, name, heritage, members, cursor.spanFrom(start));
    }

    private Declaration contract(int start, Prefix prefix) {
        var word = cursor.takeWord();
        var name = cursor.expectName("a name for the contract");
        if (cursor.at(TokenKind.ASSIGN)) {
            return grammar.declarations().alias(start, prefix, word, name);
        }
        var heritage = heritage();
        var members = grammar.members().body(start, false);
        return new Declaration.Contract(prefix, name, heritage, members, cursor.spanFrom(start));
    }

    private Declaration protocol(int start, Prefix prefix) {
        var word = cursor.takeWord();
        var name = cursor.expectName("a name for the " + word.name());
        if (cursor.at(TokenKind.ASSIGN)) {
            return grammar.declarations().alias(start, prefix, word, name);
        }
        var typeParameters = grammar.types().parameters();
        var heritage = heritage();
        var members = grammar.members().body(start, true);
        return new Declaration.Interface(
                prefix, word, name, typeParameters, heritage, members, cursor.spanFrom(start));
    }

    private boolean isHeritageWord(int ahead) {
        int index = cursor.position() + ahead;
        return cursor.tokens().isWord(index, "extends")
                || cursor.tokens().isWord(index, "implements");
    }

    private Heritage heritage() {
        var parents = new ArrayList<TypeNode>();
        var interfaces = new ArrayList<TypeNode>();
        while (isHeritageWord(0)) {
            var list = cursor.atName("extends") ? parents : interfaces;
            cursor.advance();
            do {
                list.add(grammar.types().type());
            } while (cursor.accept(TokenKind.COMMA));
        }
        return new Heritage(parents, interfaces);
    }

    private Declaration enumeration(int start, Prefix prefix) {
        var word = cursor.takeWord();
        var name = cursor.expectName("a name for the enum");
        if (cursor.at(TokenKind.ASSIGN)) {
            return grammar.declarations().alias(start, prefix, word, name);
        }
        var constants = new ArrayList<Enumeration.Constant>();
        grammar.blocks().body(start, true, () -> constants.add(constant()));
        return new Enumeration(prefix, name, constants, cursor.spanFrom(start));
    }

    private Enumeration.Constant constant() {
        var name = cursor.expectWord("a name for a member of the enum");
        int outer = cursor.push(Context.COMMA_ENDS);
        var value = cursor.accept(TokenKind.ASSIGN) ? grammar.expressions().expression() : null;
        if (!grammar.keywords().endsStatement(cursor.position())) {
            throw cursor.fail("expected ',' or '}'");
        }
        cursor.setContext(outer);
        return new Enumeration.Constant(name, value);
    }

    private Declaration typeAlias(int start, Prefix prefix) {
        cursor.advance();
        var name = cursor.expectName("a name for the type");
        var typeParameters = grammar.types().parameters();
        cursor.expect(TokenKind.ASSIGN, "'=' and a type");
        var type = grammar.types().type();
        return grammar.statements()
                .end(
                        new Declaration.TypeAlias(
                                prefix, name, typeParameters, type, cursor.spanFrom(start)));
    }

    /** Whether a type declaration with a body, not a field, starts with the word at the cursor. */
    boolean startsNested() {
        return switch (cursor.text()) {
            case "entity", "enum" -> grammar.keywords().isWordInLine(cursor.position() + 1);
            case "data" -> startsNestedData();
            default -> false;
        };
    }

    private boolean startsNestedData() {
        int name = cursor.position() + 1;
        var tokens = cursor.tokens();
        if (!grammar.keywords().isWordInLine(name)) {
            return false;
        }
        if ((tokens.isWord(name, "immutable") || tokens.isWord(name, "verified"))
                && grammar.keywords().isWordInLine(name + 1)) {
            return true;
        }
        return switch (tokens.kind(name + 1)) {
            case LEFT_BRACE, LESS -> true;
            case COLON -> tokens.newlineBefore(name + 2);
            case NAME -> isHeritageWord(2);
            default -> false;
        };
    }

    /** A declaration inside a type body. */
    TypeMember nested(int start, Prefix prefix) {
        var declaration = declaration(start, prefix);
        return new TypeMember.Nested(declaration, declaration.span());
    }
}
