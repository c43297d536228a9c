package org.zexus.syntax;

import java.util.List;
import org.zexus.syntax.ast.Program;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.source.SourceText;
import org.zexus.syntax.source.Span;

/**
 * Turns source text into a syntax tree.
 *
 * <p>
 * Parsing never fails: what is wrong with the text is in the result. It takes time in proportion to the length of the
 * text, and a bounded amount of stack.
 */
public final class Parser {
    private final SourceText source;
    private final TokenList tokens;
    private final Problems problems;
    private final ParseOptions options;

    private Parser(SourceText source, ParseOptions options) {
        this.source = source;
        this.options = options;
        this.problems = new Problems(options.maximumErrors());
        this.tokens = Lexer.tokenize(source, problems);
    }

    /**
     * Parses a whole source file.
     *
     * @param text the text
     * @param fileName what reports call the text
     */
    public static ParseResult parse(String text, String fileName) {
        return parse(text, fileName, ParseOptions.DEFAULT);
    }

    /**
     * Parses a whole source file.
     *
     * @param text the text
     * @param fileName what reports call the text
     * @param options limits of the parse
     */
    public static ParseResult parse(String text, String fileName, ParseOptions options) {
        var source = new SourceText(fileName, text);
        return DeepRecursion.compute(() -> new Parser(source, options).run());
    }

    private ParseResult run() {
        var cursor = new TokenCursor(tokens, problems, options.nestingLimit());
        var statements = statements(cursor);
        var program = new Program(statements, new Span(0, source.length()));
        return new ParseResult(
                program, source, tokens, cursor.layout(), problems.inSourceOrder(), isIncomplete());
    }

    private List<Statement> statements(TokenCursor cursor) {
        try {
            return new Grammar(cursor).blocks().file();
        } catch (SyntaxFailure failure) {
            // Already reported: either parsing cannot go on, or there are too many errors.
            return List.of();
        }
    }

    private boolean isIncomplete() {
        var first = problems.firstError();
        if (first == null) {
            return false;
        }
        int offset = first.span().start();
        return offset >= tokens.endOfText() || tokens.isUnterminated(offset);
    }
}
