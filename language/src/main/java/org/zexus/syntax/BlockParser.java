package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Statement;

/**
 * Parses bodies in braces and after colons, whatever they consist of, and goes on after errors.
 */
final class BlockParser {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final Recovery recovery;

    /**
     * The indentation of the header of the innermost indented suite; lines that are indented no deeper are outside of
     * it. 0 inside braces and outside of all suites.
     */
    private int suiteIndentation;

    BlockParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.recovery = new Recovery(grammar);
    }

    // ---- Blocks of statements ----

    /** The statements of a whole file. */
    List<Statement> file() {
        var statements = new ArrayList<Statement>();
        while (true) {
            skipSeparators(false);
            if (cursor.at(TokenKind.END_OF_FILE)) {
                break;
            }
            item(false, () -> statements.add(grammar.statements().statement()));
        }
        grammar.effects().check(statements);
        grammar.effects().finish();
        return statements;
    }

    /** A block of the statement that starts at token {@code header}. */
    Block block(int header) {
        int start = cursor.position();
        var statements = new ArrayList<Statement>();
        var style = body(header, false, () -> statements.add(grammar.statements().statement()));
        grammar.effects().check(statements);
        return new Block(statements, style, cursor.spanFrom(start));
    }

    /** The body of a loop. */
    Block loopBody(int header) {
        int outer = cursor.push(Context.LOOP);
        var block = block(header);
        cursor.setContext(outer);
        return block;
    }

    /** The body of a function whose declaration starts at token {@code header}. */
    private Block functionBody(int header) {
        int outer = cursor.context();
        cursor.setContext(Context.inFunction(outer));
        var block = block(header);
        cursor.setContext(outer);
        return block;
    }

    /**
     * The body of a declared function, guard or handler. A comma separates nothing there, unless the declaration itself
     * stands in brackets.
     */
    Block declaredBody(int header) {
        int outer = cursor.context();
        if (!cursor.has(Context.CLOSER_ENDS)) {
            cursor.setContext(outer & ~Context.COMMA_ENDS);
        }
        var body = functionBody(header);
        cursor.setContext(outer);
        return body;
    }

    /** The body of a function literal; the current token is its brace or colon. */
    Block functionBody() {
        return functionBody(cursor.position());
    }

    /**
     * Whether the clause word at the cursor ({@code else}, {@code catch}, ...) belongs to the statement that starts at
     * token {@code header} and whose last block so far is {@code last}.
     */
    boolean ownsClause(int header, Block last) {
        if (!cursor.newlineBefore()) {
            return true;
        }
        int indentation = cursor.indentationAt(cursor.position());
        if (last.style() == Block.Style.BRACES) {
            return indentation > suiteIndentation;
        }
        return indentation == cursor.indentationAt(header);
    }

    // ---- Bodies of anything ----

    /**
     * Parses a body in braces or after a colon.
     *
     * @param header the token that starts the construct whose body this is
     * @param commas whether commas may separate the items
     * @param item parses one item
     * @return how the body is written
     */
    Block.Style body(int header, boolean commas, Runnable item) {
        return switch (cursor.kind()) {
            case LEFT_BRACE -> {
                braces(commas, item);
                yield Block.Style.BRACES;
            }
            case COLON -> suite(header, commas, item);
            default -> throw cursor.fail("expected '{' or ':' and a body");
        };
    }

    private void item(boolean commas, Runnable item) {
        cursor.layout().addItem(cursor.position());
        recovery.run(item, commas);
    }

    private void braces(boolean commas, Runnable item) {
        int outer = cursor.context();
        int outerIndentation = suiteIndentation;
        int opener = cursor.open();
        cursor.layout().addBodyBrace(opener);
        cursor.setContext(Context.inBlock(outer));
        suiteIndentation = 0;
        while (true) {
            skipSeparators(commas);
            if (cursor.atEndOf(TokenKind.RIGHT_BRACE)) {
                break;
            }
            item(commas, item);
        }
        suiteIndentation = outerIndentation;
        if (commas) {
            cursor.closeList(opener, TokenKind.RIGHT_BRACE);
        } else {
            cursor.close(opener, TokenKind.RIGHT_BRACE);
        }
        cursor.setContext(outer);
    }

    private Block.Style suite(int header, boolean commas, Runnable item) {
        int outer = cursor.context();
        int colon = cursor.position();
        cursor.advance();
        cursor.setContext(Context.inSuite(outer));
        Block.Style style;
        if (cursor.newlineBefore() || cursor.at(TokenKind.END_OF_FILE)) {
            int outerIndentation = suiteIndentation;
            suiteIndentation = cursor.indentationAt(header);
            indentedSuite(commas, item);
            cursor.layout().addSuite(header, colon, cursor.position());
            suiteIndentation = outerIndentation;
            style = Block.Style.INDENTED;
        } else {
            oneLineSuite(commas, item);
            style = Block.Style.ONE_LINE;
        }
        cursor.setContext(outer);
        return style;
    }

    private void oneLineSuite(boolean commas, Runnable item) {
        while (true) {
            boolean separated = false;
            while (!cursor.newlineBefore() && isSeparator(commas)) {
                cursor.advance();
                separated = true;
            }
            if (cursor.newlineBefore() || separated && endsSuite()) {
                return;
            }
            item(commas, item);
            if (cursor.newlineBefore() || !isSeparator(commas)) {
                return;
            }
        }
    }

    private void indentedSuite(boolean commas, Runnable item) {
        int column = cursor.indentationAt(cursor.position());
        if (cursor.at(TokenKind.END_OF_FILE) || column <= suiteIndentation) {
            throw cursor.fail("expected an indented block after ':'");
        }
        boolean inconsistent = false;
        while (true) {
            skipSeparators(commas);
            if (endsSuite()) {
                return;
            }
            if (cursor.newlineBefore()) {
                int indentation = cursor.indentationAt(cursor.position());
                if (indentation <= suiteIndentation) {
                    return;
                }
                if (indentation != column && !inconsistent) {
                    inconsistent = true;
                    cursor.problems().error("inconsistent indentation", cursor.span());
                }
            }
            item(commas, item);
        }
    }

    private boolean endsSuite() {
        return switch (cursor.kind()) {
            case END_OF_FILE, RIGHT_BRACE, TEMPLATE_MIDDLE, TEMPLATE_TAIL -> true;
            case RIGHT_PAREN, RIGHT_BRACKET -> cursor.has(Context.CLOSER_ENDS);
            case COMMA -> cursor.has(Context.COMMA_ENDS);
            case ELSE, ELIF, CATCH, FINALLY -> !cursor.newlineBefore();
            default -> false;
        };
    }

    private void skipSeparators(boolean commas) {
        while (isSeparator(commas)) {
            cursor.advance();
        }
    }

    private boolean isSeparator(boolean commas) {
        return cursor.at(TokenKind.SEMICOLON) || commas && cursor.at(TokenKind.COMMA);
    }
}
