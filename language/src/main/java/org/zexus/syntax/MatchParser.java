package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.MatchArm;
import org.zexus.syntax.ast.Pattern;
import org.zexus.syntax.ast.Statement;

/** Parses {@code match} and its arms. */
final class MatchParser {
    private final Grammar grammar;
    private final TokenCursor cursor;

    MatchParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    /** {@code match} or {@code pattern}. */
    Statement.Match match() {
        int header = cursor.position();
        boolean pattern = cursor.atName("pattern");
        cursor.advance();
        var subject = grammar.expressions().headerOrMap();
        var arms = new ArrayList<MatchArm>();
        cursor.enter(Nesting.BODY);
        grammar.blocks().body(header, true, () -> arms.add(arm()));
        cursor.leave(Nesting.BODY);
        warnAboutUnreachable(arms);
        return new Statement.Match(pattern, subject, arms, cursor.spanFrom(header));
    }

    private MatchArm arm() {
        int start = cursor.position();
        List<Pattern> alternatives = new ArrayList<>();
        Expression guard = null;
        if (cursor.atName("default") && isSeparator(1)) {
            cursor.advance();
        } else {
            if (cursor.atName("case") && !isSeparator(1) && !endsPattern(1)) {
                cursor.advance();
            }
            do {
                alternatives.add(grammar.patterns().pattern());
            } while (cursor.accept(TokenKind.BAR));
            if (cursor.accept(TokenKind.IF) || cursor.acceptName("where")) {
                int outer = cursor.push(Context.ARROW_SEPARATES);
                guard = grammar.expressions().expression();
                cursor.setContext(outer);
            }
        }
        if (!isSeparator(0)) {
            throw cursor.fail("expected '=>' or ':' after the pattern");
        }
        var body = armBody(start);
        return new MatchArm(alternatives, guard, body, cursor.spanFrom(start));
    }

    private boolean isSeparator(int ahead) {
        return cursor.kind(ahead) == TokenKind.ARROW || cursor.kind(ahead) == TokenKind.COLON;
    }

    /** Whether a word stands where a pattern has ended, so that the word before it is the pattern. */
    private boolean endsPattern(int ahead) {
        return switch (cursor.kind(ahead)) {
            case BAR, IF -> true;
            default -> false;
        };
    }

    private Block armBody(int header) {
        int outer = cursor.context();
        boolean suite = cursor.at(TokenKind.COLON) && cursor.newlineBeforeNext();
        if (suite) {
            return grammar.blocks().block(header);
        }
        cursor.advance();
        boolean block = cursor.at(TokenKind.LEFT_BRACE)
                && !grammar.collections().startsWithKey(cursor.position());
        if (block) {
            return grammar.blocks().block(header);
        }
        cursor.setContext(Context.inBlock(outer) | outer & Context.CLOSER_ENDS | Context.COMMA_ENDS | Context.ARM);
        Statement statement;
        if (cursor.at(TokenKind.LEFT_BRACE)) {
            var map = grammar.expressions().expression();
            statement = grammar.statements().end(new Statement.ExpressionStatement(map, map.span()));
        } else {
            statement = grammar.statements().statement();
        }
        cursor.setContext(outer);
        return new Block(List.of(statement), Block.Style.SINGLE, statement.span());
    }

    private void warnAboutUnreachable(List<MatchArm> arms) {
        for (int i = 0; i < arms.size() - 1; i++) {
            var arm = arms.get(i);
            boolean matchesAll = arm.guard() == null
                    && (arm.isDefault()
                            || arm.alternatives().stream().anyMatch(MatchParser::matchesAll));
            if (matchesAll) {
                cursor.problems().warn("this arm is never reached", arms.get(i + 1).span());
                return;
            }
        }
    }

    private static boolean matchesAll(Pattern pattern) {
        return pattern instanceof Pattern.Wildcard || pattern instanceof Pattern.Binding;
    }
}
