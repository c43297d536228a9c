package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Statement;

/** Recognises statements and parses the simple ones. */
final class StatementParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    StatementParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    /** A statement up to its end. */
    Statement statement() {
        cursor.enter(Nesting.STATEMENT);
        var statement = switch (cursor.kind()) {
            case LEFT_BRACE -> grammar.expressions().startsDestructuring(cursor.position())
                    ? expressionStatement()
                    : blockStatement();
            case AT -> grammar.declarations().declaration();
            case LET, CONST -> end(grammar.bindings().let());
            case IF -> grammar.compounds().ifStatement();
            case WHILE -> grammar.loops().whileLoop();
            case FOR -> grammar.loops().forLoop();
            case TRY -> grammar.compounds().tryStatement();
            case RETURN -> end(returnStatement());
            case THROW -> end(throwStatement());
            case BREAK -> end(leaveLoop());
            case CONTINUE -> end(leaveLoop());
            case NAME -> wordStatement();
            default -> expressionStatement();
        };
        cursor.leave(Nesting.STATEMENT);
        return statement;
    }

    private Statement blockStatement() {
        if (startsLikeMap(cursor.position())) {
            throw cursor.failWithHint("a '{' at the start of a statement opens a block, not a map",
                    "put the map in round brackets, or write 'return' or a variable before it");
        }
        var block = grammar.blocks().block(cursor.position());
        return new Statement.BlockStatement(block, block.span());
    }

    /** Whether a brace is followed by a key and a colon, which starts no statement. */
    private boolean startsLikeMap(int brace) {
        return grammar.collections().startsWithKey(brace)
                && cursor.tokens().kind(brace + 1) != TokenKind.TRY
                && !Words.BLOCKS.contains(cursor.tokens().text(brace + 1));
    }

    private Statement wordStatement() {
        int at = cursor.position();
        String word = cursor.text();
        if (grammar.keywords().startsDeclaration(at)) {
            return grammar.declarations().declaration();
        }
        if (grammar.keywords().startsBindingWithVisibility(at)) {
            return grammar.modules().binding();
        }
        if (!grammar.keywords().startsStatement(at)) {
            return expressionStatement();
        }
        return switch (word) {
            case "print", "debug" -> end(print());
            case "delete" -> end(delete());
            case "var", "immutable" -> end(grammar.bindings().let());
            case "state", "ledger", "persistent" -> end(grammar.bindings().stateVariable());
            case "channel" -> end(grammar.bindings().channel());
            case "foreach" -> grammar.loops().forLoop();
            case "match", "pattern" -> grammar.matches().match();
            case "defer" -> grammar.compounds().defer();
            case "using" -> grammar.compounds().using();
            case "atomic" -> grammar.compounds().atomic();
            case "select" -> grammar.tasks().select();
            case "with" -> grammar.tasks().with();
            case "tx" -> grammar.compounds().transaction();
            case "sandbox" -> grammar.compounds().sandbox();
            case "emit" -> end(grammar.events().emit());
            case "watch" -> grammar.events().watch();
            case "on" -> grammar.events().on();
            case "stream" -> grammar.events().stream();
            case "use", "import" -> end(grammar.modules().use());
            case "from" -> end(grammar.modules().from());
            case "export" -> grammar.modules().export();
            case "sanitize" -> expressionStatement();
            default -> grammar.commands().command(word);
        };
    }

    /** Checks that a statement ends at the cursor. */
    <T> T end(T statement) {
        if (!grammar.keywords().endsStatement(cursor.position())) {
            throw unexpectedInStatement();
        }
        return statement;
    }

    /** An expression as a statement, up to its end. */
    Statement expressionStatement() {
        int start = cursor.position();
        if (!canStartExpression()) {
            throw misplaced();
        }
        var expression = grammar.expressions().expression();
        if (!grammar.keywords().endsStatement(cursor.position())) {
            throw missingEnd(start, expression);
        }
        return new Statement.ExpressionStatement(expression, expression.span());
    }

    private boolean canStartExpression() {
        return switch (cursor.kind()) {
            case NAME, INTEGER, FLOAT, STRING, TEMPLATE_HEAD, TRUE, FALSE, NULL, THIS -> true;
            case LAMBDA, AWAIT, NOT, PLUS, MINUS, BANG, LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE -> true;
            default -> false;
        };
    }

    private SyntaxFailure misplaced() {
        return switch (cursor.kind()) {
            case ELSE, ELIF -> cursor.fail("'" + cursor.text() + "' without 'if'");
            case CATCH, FINALLY -> cursor.fail("'" + cursor.text() + "' without 'try'");
            default -> cursor.unexpected();
        };
    }

    private SyntaxFailure missingEnd(int start, Expression expression) {
        boolean twoNames = expression instanceof Expression.Name
                && cursor.position() == start + 1
                && cursor.atWord();
        if (twoNames) {
            String first = cursor.tokens().text(start);
            String keyword = first.toLowerCase(Locale.ROOT);
            boolean misspelt = !keyword.equals(first)
                    && (Words.STATEMENTS.contains(keyword)
                            || Words.MODIFIERS.containsKey(keyword)
                            || TokenKind.ofWord(keyword).isReserved());
            if (misspelt) {
                String second = cursor.text();
                return cursor.fail(
                        "unexpected name '" + second + "'; did you mean '" + keyword + " " + second
                                + "'? (keywords are lower case)");
            }
            if (Words.MODIFIERS.containsKey(first)) {
                return cursor.fail("expected a declaration after '" + first + "'");
            }
        }
        return unexpectedInStatement();
    }

    /** The failure of a statement that should end before the current token. */
    private SyntaxFailure unexpectedInStatement() {
        int before = cursor.position() - 1;
        var tokens = cursor.tokens();
        String hint = null;
        if (cursor.at(TokenKind.COLON, TokenKind.ASSIGN)) {
            hint = "a value is assigned with '='";
        } else if (before >= 0 && tokens.kind(before) == TokenKind.NAME && !cursor.newlineBefore()) {
            hint = ForeignHabits.hint(tokens.text(before), cursor.atWord() ? cursor.text() : "name");
        }
        return hint == null ? cursor.unexpected() : cursor.failWithHint("unexpected " + cursor.describe(), hint);
    }

    /** {@code return}, without a check of its end. */
    Statement returnStatement() {
        int start = cursor.position();
        if (!cursor.has(Context.FUNCTION)) {
            cursor.problems().warn("'return' outside a function ends the file", cursor.span());
        }
        cursor.advance();
        var value = grammar.keywords().endsStatement(cursor.position())
                ? null
                : grammar.expressions().expression();
        return new Statement.Return(value, cursor.spanFrom(start));
    }

    /** {@code throw}, without a check of its end. */
    Statement throwStatement() {
        int start = cursor.position();
        cursor.advance();
        var value = grammar.expressions().expression();
        return new Statement.Throw(value, cursor.spanFrom(start));
    }

    private Statement leaveLoop() {
        var span = cursor.span();
        if (!cursor.has(Context.LOOP)) {
            cursor.problems().error("'" + cursor.text() + "' outside a loop", span);
        }
        boolean leaves = cursor.at(TokenKind.BREAK);
        cursor.advance();
        return leaves ? new Statement.Break(span) : new Statement.Continue(span);
    }

    /** {@code print} or {@code debug} with its operands, without a check of its end. */
    Statement print() {
        int start = cursor.position();
        boolean debug = cursor.atName("debug");
        cursor.advance();
        List<Expression> values = grammar.keywords().endsStatement(cursor.position()) ? List.of() : operands();
        return new Statement.Print(debug, values, cursor.spanFrom(start));
    }

    /** Expressions separated by commas; only one where a comma ends the statement. */
    private List<Expression> operands() {
        int outer = cursor.push(Context.COMMA_ENDS);
        boolean single = (outer & Context.COMMA_ENDS) != 0;
        var values = new ArrayList<Expression>();
        do {
            values.add(grammar.expressions().expression());
        } while (!single && cursor.accept(TokenKind.COMMA));
        cursor.setContext(outer);
        return values;
    }

    private Statement delete() {
        int start = cursor.position();
        cursor.advance();
        var target = grammar.postfixes().postfix();
        boolean deletable = target instanceof Expression.Index || target instanceof Expression.Member;
        if (!deletable) {
            throw cursor.failAt("expected an element or a property after 'delete'", target.span());
        }
        return new Statement.Delete(target, cursor.spanFrom(start));
    }
}
