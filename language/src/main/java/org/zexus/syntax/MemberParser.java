package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.Declaration.Prefix;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.FieldWord;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Modifier;
import org.zexus.syntax.ast.Parameter;
import org.zexus.syntax.ast.TypeMember;
import org.zexus.syntax.ast.TypeNode;

/** Parses the bodies of data, entity, contract and interface declarations. */
final class MemberParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    MemberParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    /**
     * The body of a type.
     *
     * @param header the token that starts the declaration
     * @param bodyless whether functions may lack a body
     */
    List<TypeMember> body(int header, boolean bodyless) {
        var members = new ArrayList<TypeMember>();
        inType(() -> grammar.blocks().body(header, true, () -> {
            boolean documentation = members.isEmpty() && cursor.at(TokenKind.STRING);
            members.add(documentation ? documentation() : member(bodyless));
        }));
        return members;
    }

    /** The body of an event: fields without introducing words. */
    List<TypeMember.Field> plainFields(int header) {
        var fields = new ArrayList<TypeMember.Field>();
        inType(() -> grammar.blocks().body(header, true, () -> fields.add(plainField())));
        return fields;
    }

    private void inType(Runnable body) {
        int outer = cursor.context();
        cursor.enter(Nesting.BODY);
        cursor.setContext(outer & ~(Context.LOOP | Context.FUNCTION));
        body.run();
        cursor.setContext(outer);
        cursor.leave(Nesting.BODY);
    }

    private TypeMember.Field plainField() {
        int outer = cursor.push(Context.COMMA_ENDS);
        var field = field(cursor.position(), List.of(), FieldWord.NONE);
        cursor.setContext(outer);
        return field;
    }

    private TypeMember documentation() {
        var text = grammar.primaries().string();
        return new TypeMember.Documentation(text.value(), text.span());
    }

    private TypeMember member(boolean bodyless) {
        int outer = cursor.push(bodyless ? Context.INTERFACE | Context.COMMA_ENDS : Context.COMMA_ENDS);
        int start = cursor.position();
        var decorators = grammar.declarations().decorators();
        var modifiers = grammar.declarations().modifiers();
        var member = member(start, new Prefix(decorators, modifiers));
        cursor.setContext(outer);
        return member;
    }

    private TypeMember member(int start, Prefix prefix) {
        if (!cursor.atWord()) {
            throw cursor.fail("expected a field or a method");
        }
        int next = cursor.position() + 1;
        String word = cursor.text();
        if (cursor.kind(1) == TokenKind.LEFT_PAREN && !cursor.newlineBeforeNext()) {
            return callLike(start, prefix, word);
        }
        if (cursor.kind(1) == TokenKind.LEFT_BRACE
                && !cursor.newlineBeforeNext()
                && (word.equals("state") || word.equals("data"))) {
            return fieldGroup(start, prefix);
        }
        if (word.equals("operator") && isOperator(next)) {
            return operator(start);
        }
        if (grammar.keywords().isWordInLine(next)) {
            return introduced(start, prefix, word);
        }
        if (cursor.at(TokenKind.NAME) && isPolicy(word) && grammar.keywords().startsStatement(cursor.position())) {
            return policy();
        }
        return field(start, prefix.modifiers(), FieldWord.NONE);
    }

    /** A member that starts with two words. */
    private TypeMember introduced(int start, Prefix prefix, String word) {
        if (grammar.typeDeclarations().startsNested()) {
            return grammar.typeDeclarations().nested(start, prefix);
        }
        return switch (word) {
            case "action", "function", "func" -> method(grammar.declarations().declaration(start, prefix));
            case "method" -> {
                cursor.advance();
                yield function(start, prefix, Declaration.Function.Word.METHOD);
            }
            case "computed" -> computed(start);
            case "modifier" -> guard(start);
            case "event" -> {
                var event = grammar.declarations().event(start, prefix);
                yield new TypeMember.Nested(event, event.span());
            }
            case "watch" -> {
                var watch = grammar.events().watch();
                yield new TypeMember.Reaction(watch, watch.span());
            }
            case "state", "data", "ledger", "let", "const", "persistent" -> {
                var introducer = grammar.bindings().stateWord();
                yield field(start, prefix.modifiers(), introducer);
            }
            default -> isPolicy(word) ? policy() : field(start, prefix.modifiers(), FieldWord.NONE);
        };
    }

    private static boolean isPolicy(String word) {
        return Words.COMMANDS.contains(word) || Words.UNSUPPORTED.contains(word);
    }

    private TypeMember policy() {
        int outer = cursor.context();
        cursor.setContext(outer & ~Context.COMMA_ENDS);
        var command = grammar.statements().statement();
        cursor.setContext(outer);
        return new TypeMember.Policy(command, command.span());
    }

    /** A word and a parenthesis: a method, a constructor, or a call of a command. */
    private TypeMember callLike(int start, Prefix prefix, String word) {
        int closer = cursor.tokens().partner(cursor.position() + 1);
        var after = cursor.tokens().kind(closer == TokenList.NONE ? cursor.position() : closer + 1);
        boolean hasBody = after == TokenKind.LEFT_BRACE
                || after == TokenKind.COLON
                || after == TokenKind.THIN_ARROW;
        if (!hasBody && isPolicy(word) && !cursor.has(Context.INTERFACE)) {
            return policy();
        }
        var kind = word.equals("constructor")
                ? Declaration.Function.Word.CONSTRUCTOR
                : Declaration.Function.Word.BARE;
        return function(start, prefix, kind);
    }

    private TypeMember function(int start, Prefix prefix, Declaration.Function.Word word) {
        var name = cursor.expectWord("a name for the method");
        return method(
                grammar.declarations().functionRest(start, prefix, word, null, name));
    }

    private TypeMember method(Declaration declaration) {
        if (declaration instanceof Declaration.Function function) {
            return new TypeMember.Method(function, function.span());
        }
        return new TypeMember.Nested(declaration, declaration.span());
    }

    private TypeMember computed(int start) {
        cursor.advance();
        var name = cursor.expectWord("a name for the computed field");
        if (!cursor.accept(TokenKind.ARROW) && !cursor.accept(TokenKind.ASSIGN)) {
            throw cursor.fail("expected '=>' and the value of '" + name.name() + "'");
        }
        var body = grammar.functions().arrowBody();
        endField();
        return new TypeMember.Computed(name, body, cursor.spanFrom(start));
    }

    private TypeMember guard(int start) {
        cursor.advance();
        var name = cursor.expectWord("a name for the modifier");
        List<Parameter> parameters = cursor.at(TokenKind.LEFT_PAREN) ? grammar.functions().parameters() : List.of();
        var body = grammar.blocks().declaredBody(start);
        return new TypeMember.Guard(name, parameters, body, cursor.spanFrom(start));
    }

    // ---- Operators ----

    private boolean isOperator(int index) {
        return switch (cursor.tokens().kind(index)) {
            case PLUS, MINUS, STAR, SLASH, PERCENT, STAR_STAR -> true;
            case EQUAL_EQUAL, BANG_EQUAL, LESS, GREATER, LESS_EQUAL -> true;
            case LEFT_BRACKET -> cursor.tokens().kind(index + 1) == TokenKind.RIGHT_BRACKET;
            default -> false;
        };
    }

    private TypeMember operator(int start) {
        cursor.advance();
        int symbolStart = cursor.position();
        boolean two = cursor.at(TokenKind.LEFT_BRACKET) || cursor.at(TokenKind.GREATER, TokenKind.ASSIGN);
        cursor.moveTo(symbolStart + (two ? 2 : 1));
        var span = cursor.spanFrom(symbolStart);
        String text = cursor.tokens().source().text(span);
        String symbol = text.charAt(0) == '[' ? "[]" : text;
        var parameters = grammar.functions().parameters();
        Block body = grammar.blocks().declaredBody(start);
        return new TypeMember.Operator(
                new Identifier(symbol, span), parameters, body, cursor.spanFrom(start));
    }

    // ---- Fields ----

    private TypeMember fieldGroup(int start, Prefix prefix) {
        cursor.enter(Nesting.BODY);
        var word = grammar.bindings().stateWord();
        var fields = new ArrayList<TypeMember.Field>();
        grammar.blocks()
                .body(
                        start,
                        true,
                        () -> {
                            int outer = cursor.push(Context.COMMA_ENDS);
                            fields.add(field(cursor.position(), prefix.modifiers(), word));
                            cursor.setContext(outer);
                        });
        cursor.leave(Nesting.BODY);
        return new TypeMember.FieldGroup(fields, cursor.spanFrom(start));
    }

    private TypeMember.Field field(int start, List<Modifier> modifiers, FieldWord word) {
        var name = cursor.expectWord("a name for a field");
        TypeNode type = null;
        Expression value = null;
        if (cursor.accept(TokenKind.COLON)) {
            if (startsType()) {
                type = grammar.types().type();
            } else {
                value = grammar.expressions().expression();
            }
        }
        if (value == null && cursor.accept(TokenKind.ASSIGN)) {
            value = grammar.expressions().expression();
        }
        Expression constraint = null;
        if (cursor.atName("require") && !cursor.newlineBefore()) {
            cursor.advance();
            constraint = grammar.expressions().expression();
        }
        if (type == null && value == null && constraint == null
                && cursor.atWord() && !cursor.newlineBefore()) {
            throw cursor.fail("expected ':' after field name '" + name.name() + "'");
        }
        endField();
        return new TypeMember.Field(
                modifiers, word, name, type, value, constraint, cursor.spanFrom(start));
    }

    /** Whether what follows the colon of a field is a type and not a default value. */
    private boolean startsType() {
        if (cursor.at(TokenKind.NULL)) {
            return false;
        }
        int end = grammar.typeScanner().typeEnd(cursor.position());
        if (end == TypeScanner.NONE) {
            return false;
        }
        var tokens = cursor.tokens();
        return tokens.newlineBefore(end)
                || grammar.keywords().endsStatement(end)
                || switch (tokens.kind(end)) {
                    case ASSIGN, INTEGER, FLOAT, STRING -> true;
                    default -> tokens.kind(end).isWord() && !grammar.keywords().isInfixName(end)
                            && grammar.keywords().isWordInLine(end);
                };
    }

    private void endField() {
        if (!grammar.keywords().endsStatement(cursor.position())) {
            throw cursor.fail("expected ',' or '}'");
        }
    }
}
