package org.zexus.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.MapEntry;
import org.zexus.syntax.ast.Statement;

/**
 * Parses the forms about tasks that are more than a word and a block: {@code parallel}, {@code select} and
 * {@code with}.
 */
final class TaskParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    TaskParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    // ---- parallel ----

    /** Whether the word {@code parallel} at {@code word} is followed by braces with names. */
    boolean startsParallel(int word) {
        var tokens = cursor.tokens();
        int brace = word + 1;
        return tokens.kind(brace) == TokenKind.LEFT_BRACE && !tokens.newlineBefore(brace)
                && tokens.kind(brace + 1).isWord() && tokens.kind(brace + 2) == TokenKind.COLON;
    }

    /** {@code parallel} with its branches. */
    Expression parallel() {
        int start = cursor.position();
        cursor.advance();
        int brace = cursor.position();
        var names = new HashSet<String>();
        var entries = grammar.collections().entries(() -> {
            int first = cursor.position();
            if (!cursor.atWord()) {
                throw cursor.fail("expected a name");
            }
            var name = cursor.takeWord();
            if (!names.add(name.name())) {
                cursor.problems().error("there are two branches '" + name.name() + "'", name.span());
            }
            cursor.expect(TokenKind.COLON, "':' after the name");
            return new MapEntry.Named(name, branch(), cursor.spanFrom(first));
        });
        return new Expression.Parallel(new Literal.MapLiteral(entries, cursor.spanFrom(brace)),
                cursor.spanFrom(start));
    }

    private Expression branch() {
        int start = cursor.position();
        cursor.enter(Nesting.FUNCTION);
        var body = grammar.functions().arrowBody();
        cursor.leave(Nesting.FUNCTION);
        return new Literal.FunctionLiteral(Literal.FunctionLiteral.Form.ARROW, false, List.of(), null, body,
                cursor.spanFrom(start));
    }

    // ---- select ----

    /** {@code select} with its cases. */
    Statement select() {
        int header = cursor.position();
        cursor.advance();
        var cases = new ArrayList<Statement.Select.Case>();
        var otherwise = new ArrayList<Block>();
        cursor.enter(Nesting.BODY);
        grammar.blocks().body(header, false, () -> {
            int start = cursor.position();
            if (cursor.acceptName("default")) {
                if (!otherwise.isEmpty()) {
                    throw cursor.failAt("'select' has one 'default' at most", cursor.spanFrom(start));
                }
                otherwise.add(grammar.blocks().block(start));
            } else {
                cases.add(selectCase());
            }
        });
        cursor.leave(Nesting.BODY);
        if (cases.isEmpty()) {
            throw cursor.failAt("'select' needs at least one 'case'", cursor.spanFrom(header));
        }
        return new Statement.Select(cases, otherwise.isEmpty() ? null : otherwise.getFirst(),
                cursor.spanFrom(header));
    }

    private Statement.Select.Case selectCase() {
        int start = cursor.position();
        if (!cursor.acceptName("case")) {
            throw cursor.fail("expected 'case' or 'default'");
        }
        Identifier variable = null;
        if (cursor.at(TokenKind.NAME) && cursor.kind(1) == TokenKind.ASSIGN) {
            variable = cursor.takeWord();
            cursor.advance();
        }
        var operation = operation(grammar.expressions().header());
        var body = grammar.blocks().block(start);
        return new Statement.Select.Case(operation, variable, body, cursor.spanFrom(start));
    }

    /** What a case waits for: {@code c.receive()}, {@code c.send(v)}, {@code after(seconds)} or {@code await task}. */
    private Statement.Select.Operation operation(Expression written) {
        if (written instanceof Expression.Await await) {
            return new Statement.Select.Await(await.value());
        }
        if (written instanceof Expression.Call call) {
            boolean isMethod = call.callee() instanceof Expression.Member;
            String word = switch (call.callee()) {
                case Expression.Member member -> member.name().name();
                case Expression.Name name -> name.name();
                default -> "";
            };
            var operands = new ArrayList<Expression>();
            if (call.callee() instanceof Expression.Member member) {
                operands.add(member.object());
            }
            call.arguments().forEach(argument -> operands.add(argument.value()));
            boolean isPlain = call.arguments().stream().allMatch(each -> each.name() == null && !each.spread());
            if (isPlain && word.equals("receive") && operands.size() == 1) {
                return new Statement.Select.Receive(operands.getFirst());
            }
            if (isPlain && word.equals("send") && operands.size() == 2) {
                return new Statement.Select.Send(operands.get(0), operands.get(1));
            }
            if (isPlain && word.equals("after") && operands.size() == 1 && !isMethod) {
                return new Statement.Select.After(operands.getFirst());
            }
        }
        throw cursor.failAt("expected 'c.receive()', 'c.send(value)', 'after(seconds)' or 'await task' in a 'case'",
                written.span());
    }

    // ---- with ----

    /** {@code with timeout(seconds)} or {@code with scope}, and a block. */
    Statement with() {
        int header = cursor.position();
        cursor.advance();
        Expression limit = null;
        if (cursor.acceptName("timeout")) {
            int outer = cursor.context();
            if (!cursor.at(TokenKind.LEFT_PAREN)) {
                throw cursor.fail("expected '(' and the seconds");
            }
            int opener = cursor.open();
            cursor.setContext(Context.inBrackets(outer));
            limit = grammar.expressions().expression();
            cursor.close(opener, TokenKind.RIGHT_PAREN);
            cursor.setContext(outer);
        } else if (!cursor.acceptName("scope")) {
            throw cursor.fail("expected 'timeout' or 'scope' after 'with'");
        }
        var body = grammar.blocks().block(header);
        return new Statement.With(limit, body, cursor.spanFrom(header));
    }
}
