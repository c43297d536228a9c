package org.zexus.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zexus.syntax.source.SourceText;
import org.zexus.syntax.source.Span;

/**
 * The tokens of a text in order, the last one being {@link TokenKind#END_OF_FILE}, and the comments between them.
 *
 * <p>
 * Tokens are kept as numbers in arrays, since a large file has millions of them.
 */
public final class TokenList {
    /** The partner of a token that is no bracket or whose partner is missing. */
    public static final int NONE = -1;

    private final SourceText source;
    private TokenKind[] kinds = new TokenKind[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] lines = new int[256];
    private int[] partners;
    private int size;
    private final int[] indentations;
    private final Map<Integer, String> invalidMessages = new HashMap<>();
    private int[] commentBounds = new int[0];
    private int commentCount;
    private int unterminated = NONE;

    TokenList(SourceText source) {
        this.source = source;
        this.indentations = new int[source.lineCount() + 1];
    }

    void add(TokenKind kind, int start, int end, int line) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        lines[size] = line;
        size++;
    }

    void addInvalid(int start, int end, int line, String message) {
        invalidMessages.put(size, message);
        add(TokenKind.INVALID, start, end, line);
    }

    /** Notes that a literal or comment at {@code offset} lacks its end. */
    void markUnterminated(int offset) {
        unterminated = offset;
    }

    void addComment(int start, int end) {
        if (commentCount * 2 == commentBounds.length) {
            commentBounds = Arrays.copyOf(commentBounds, Math.max(16, commentCount * 4));
        }
        commentBounds[commentCount * 2] = start;
        commentBounds[commentCount * 2 + 1] = end;
        commentCount++;
    }

    void setIndentation(int line, int column) {
        indentations[line] = column;
    }

    /** Finds the partners of all brackets; called once, when the list is complete. */
    void finish() {
        partners = BracketMatcher.match(this);
    }

    /** The text the tokens were read from. */
    public SourceText source() {
        return source;
    }

    /** The number of tokens, the end of the file included. */
    public int size() {
        return size;
    }

    /** The kind of a token; the end of the file for every index after it. */
    public TokenKind kind(int index) {
        return kinds[clip(index)];
    }

    /** The offset of a token's first code unit. */
    public int start(int index) {
        return starts[clip(index)];
    }

    /** The offset after a token's last code unit. */
    public int end(int index) {
        return ends[clip(index)];
    }

    /** The offset after the last token that is not the end of the file; 0 if there is none. */
    int endOfText() {
        return size > 1 ? ends[size - 2] : 0;
    }

    /** The line, counted from 1, a token starts in. */
    public int line(int index) {
        return lines[clip(index)];
    }

    /** Where a token stands. */
    public Span span(int index) {
        return new Span(start(index), end(index));
    }

    /** The first token that starts at an offset or behind it; the end of the file if there is none. */
    public int indexAt(int offset) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A token as written. */
    public String text(int index) {
        return source.text().substring(start(index), end(index));
    }

    /** Whether a token is the given word. */
    public boolean isWord(int index, String word) {
        int start = start(index);
        return end(index) - start == word.length() && source.text().startsWith(word, start);
    }

    /** Whether a line break stands between a token and the one before it. */
    public boolean newlineBefore(int index) {
        int at = clip(index);
        return at == 0 || lines[at] > lastLine(at - 1);
    }

    /** Whether nothing stands between a token and the one before it. */
    public boolean touchesPrevious(int index) {
        int at = clip(index);
        return at > 0 && starts[at] == ends[at - 1];
    }

    /** The bracket that closes, or opens, what a bracket opens, or closes; {@link #NONE} if none. */
    public int partner(int index) {
        return partners[clip(index)];
    }

    /**
     * The column, counted from 1 with tabs at multiples of eight, of the first token that starts in a line; 0 if no
     * token does.
     */
    public int indentation(int line) {
        return indentations[line];
    }

    /** The comments in order, each with its delimiters and without the line break after it. */
    public List<Span> comments() {
        var comments = new ArrayList<Span>(commentCount);
        for (int i = 0; i < commentCount; i++) {
            comments.add(new Span(commentBounds[i * 2], commentBounds[i * 2 + 1]));
        }
        return comments;
    }

    /** What is wrong with a token of kind {@link TokenKind#INVALID}. */
    String invalidMessage(int index) {
        return invalidMessages.get(index);
    }

    /** Whether a literal or comment that lacks its end starts at {@code offset}. */
    boolean isUnterminated(int offset) {
        return unterminated == offset;
    }

    private int lastLine(int index) {
        // Only strings can contain line breaks.
        return switch (kinds[index]) {
            case STRING, TEMPLATE_HEAD, TEMPLATE_MIDDLE, TEMPLATE_TAIL, INVALID ->
                source.line(Math.max(starts[index], ends[index] - 1));
            default -> lines[index];
        };
    }

    private int clip(int index) {
        return Math.min(index, size - 1);
    }
}
