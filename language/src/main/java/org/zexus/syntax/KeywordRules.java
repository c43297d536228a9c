package org.zexus.syntax;

/**
 * Decides where a contextual word is a keyword. The rules look at the word, the token after it and at most a matching
 * bracket; they know nothing of declared names.
 */
final class KeywordRules {
    private final TokenCursor cursor;
    private final TokenList tokens;

    /** The last range that {@link #subjectIsFollowedByBlock} has looked at, and what it found. */
    private int scanBracket;

    private int scanFrom = -1;
    private int scanTo = -1;
    private boolean scanResult;

    KeywordRules(TokenCursor cursor) {
        this.cursor = cursor;
        this.tokens = cursor.tokens();
    }

    /** Whether the name at {@code index}, which starts a statement, is a keyword. */
    boolean startsStatement(int index) {
        String word = tokens.text(index);
        if (!Words.STATEMENTS.contains(word)) {
            return false;
        }
        int next = index + 1;
        if (word.equals("match") || word.equals("pattern")) {
            return startsMatch(index);
        }
        boolean alone = word.equals("print") || word.equals("revert");
        if (tokens.newlineBefore(next) || endsStatement(next)) {
            return alone;
        }
        if (isOperandStart(word, next)) {
            return !word.equals("contract") || tokens.kind(next + 1) != TokenKind.LEFT_PAREN;
        }
        boolean command = isCommand(word);
        return switch (tokens.kind(next)) {
            case LEFT_BRACE -> Words.BLOCKS.contains(word) || Words.BEFORE_BRACES.contains(word);
            case COLON -> Words.BLOCKS.contains(word);
            case LEFT_PAREN -> startsStatementBeforeParen(word, next);
            case LEFT_BRACKET -> (word.equals("var") || word.equals("simd")) && isListOfSeveral(next);
            case LESS -> word.equals("channel");
            case GREATER ->
                word.equals("log")
                        && tokens.kind(next + 1) == TokenKind.GREATER
                        && tokens.touchesPrevious(next + 1);
            case STAR -> word.equals("use") || word.equals("import");
            case BANG -> command;
            default -> false;
        };
    }

    private static boolean isCommand(String word) {
        return Words.COMMANDS.contains(word) || word.equals("print") || word.equals("debug");
    }

    /** Whether the token after {@code word} makes it a keyword because two names cannot meet. */
    private boolean isOperandStart(String word, int next) {
        return switch (tokens.kind(next)) {
            case NAME -> !isInfixName(next);
            case STRING, TEMPLATE_HEAD, INTEGER, FLOAT -> true;
            case TRUE, FALSE, NULL, LAMBDA, THIS, AWAIT -> true;
            case NOT -> tokens.kind(next + 1) != TokenKind.IN;
            case IF -> word.equals("print") || word.equals("debug");
            case LET, CONST ->
                word.equals("immutable") || word.equals("export") || word.equals("defer");
            case RETURN, THROW, BREAK, CONTINUE -> word.equals("defer");
            default -> false;
        };
    }

    private boolean startsStatementBeforeParen(String word, int paren) {
        int closer = tokens.partner(paren);
        if (closer == TokenList.NONE) {
            return false;
        }
        int after = closer + 1;
        var kind = tokens.kind(after);
        boolean block = kind == TokenKind.LEFT_BRACE || kind == TokenKind.COLON;
        return switch (word) {
            case "using", "sandbox" -> block;
            case "foreach" -> block || kind == TokenKind.IN;
            case "watch" -> kind == TokenKind.ARROW || block && !tokens.newlineBefore(after);
            case "export" -> endsStatement(after) && isNameList(paren + 1, closer);
            // `print(x) if c else print(y)` chooses between two calls.
            default ->
                isCommand(word)
                        && !endsStatement(after)
                        && (kind != TokenKind.IF || tokens.newlineBefore(after));
        };
    }

    private boolean isNameList(int from, int to) {
        for (int i = from; i < to; i += 2) {
            if (tokens.kind(i) != TokenKind.NAME
                    || i + 1 < to && tokens.kind(i + 1) != TokenKind.COMMA) {
                return false;
            }
        }
        return from < to;
    }

    /** Whether what stands in square brackets is a list of several elements or targets and not an index. */
    private boolean isListOfSeveral(int bracket) {
        int closer = tokens.partner(bracket);
        for (int i = bracket + 1; i < closer; i++) {
            switch (tokens.kind(i)) {
                case COMMA, DOT_DOT, ELLIPSIS -> {
                    return true;
                }
                case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE -> i = Math.max(i, tokens.partner(i));
                default -> {}
            }
        }
        return false;
    }

    /** Whether a name is one of the words that are infix operators. */
    boolean isInfixName(int index) {
        return tokens.isWord(index, "is") || tokens.isWord(index, "matches");
    }

    /** Whether the token at {@code index} cannot belong to the statement that ends before it. */
    boolean endsStatement(int index) {
        return switch (tokens.kind(index)) {
            case END_OF_FILE, SEMICOLON, RIGHT_BRACE, TEMPLATE_MIDDLE, TEMPLATE_TAIL -> true;
            case ELSE, ELIF, CATCH, FINALLY -> true;
            case COMMA -> cursor.has(Context.COMMA_ENDS);
            case RIGHT_PAREN, RIGHT_BRACKET ->
                cursor.has(Context.CLOSER_ENDS | Context.LINE_BREAKS_IGNORED);
            default ->
                cursor.has(Context.ARM) && startsArm(index)
                        || tokens.newlineBefore(index)
                                && !cursor.has(Context.LINE_BREAKS_IGNORED)
                                && !continuesLine(index);
        };
    }

    private boolean startsArm(int index) {
        if (tokens.isWord(index, "case")) {
            return true;
        }
        var next = tokens.kind(index + 1);
        return tokens.isWord(index, "default")
                && (next == TokenKind.ARROW || next == TokenKind.COLON);
    }

    /** Whether a token at the start of a line continues the expression of the line before. */
    boolean continuesLine(int index) {
        return switch (tokens.kind(index)) {
            case DOT,
                    QUESTION_DOT,
                    PLUS,
                    STAR,
                    SLASH,
                    PERCENT,
                    STAR_STAR,
                    EQUAL_EQUAL,
                    BANG_EQUAL,
                    LESS,
                    GREATER,
                    LESS_EQUAL,
                    AMPERSANDS,
                    BARS,
                    QUESTION_QUESTION,
                    QUESTION,
                    ARROW,
                    AND,
                    OR ->
                true;
            case COLON -> cursor.has(Context.COLON_AWAITED);
            default -> false;
        };
    }

    /** Whether modifiers and a declaring word stand at {@code index}. */
    boolean startsDeclaration(int index) {
        int at = index;
        while (tokens.kind(at) == TokenKind.NAME
                && Words.MODIFIERS.containsKey(tokens.text(at))
                && isWordInLine(at + 1)) {
            at++;
        }
        return tokens.kind(at) == TokenKind.NAME
                && Words.DECLARATIONS.contains(tokens.text(at))
                && isWordInLine(at + 1)
                && !(tokens.isWord(at, "contract")
                        && tokens.kind(at + 2) == TokenKind.LEFT_PAREN);
    }

    /** Whether {@code public}, {@code private} or {@code internal} and a binding stand at {@code index}. */
    boolean startsBindingWithVisibility(int index) {
        int next = index + 1;
        boolean binds = switch (tokens.kind(next)) {
            case LET, CONST -> true;
            case NAME -> (tokens.isWord(next, "var") || tokens.isWord(next, "immutable")) && startsStatement(next);
            default -> false;
        };
        return binds && !tokens.newlineBefore(next) && Words.VISIBILITY.contains(tokens.text(index));
    }

    /** Whether a word that is no operator stands at {@code index}, in the line of the token before. */
    boolean isWordInLine(int index) {
        return !tokens.newlineBefore(index)
                && switch (tokens.kind(index)) {
                    case NAME -> !isInfixName(index);
                    case AND, OR, IN, NOT, IF, ELIF, ELSE, CATCH, FINALLY -> false;
                    default -> tokens.kind(index).isReserved();
                };
    }

    /** Whether {@code spawn} or {@code async} at {@code index} is a prefix operator. */
    boolean startsTask(int index) {
        int next = index + 1;
        if (tokens.newlineBefore(next)) {
            return false;
        }
        return switch (tokens.kind(next)) {
            case NAME -> !isInfixName(next);
            case THIS -> true;
            case LEFT_PAREN -> tokens.isWord(index, "async");
            default -> false;
        };
    }

    /** Whether {@code match} or {@code pattern} at {@code index} is followed by a subject. */
    boolean startsMatch(int index) {
        int next = index + 1;
        if (tokens.newlineBefore(next)) {
            return false;
        }
        return switch (tokens.kind(next)) {
            case NAME -> !isInfixName(next) && !isClauseWord(next);
            case STRING, TEMPLATE_HEAD, INTEGER, FLOAT, TRUE, FALSE, NULL, THIS, AWAIT -> true;
            case NOT -> tokens.kind(next + 1) != TokenKind.IN;
            case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE, BANG, MINUS ->
                !cursor.has(Context.HEADER) && subjectIsFollowedByBlock(next);
            default -> false;
        };
    }

    /** Whether a word continues what stands before it rather than being a subject. */
    private boolean isClauseWord(int index) {
        return switch (tokens.text(index)) {
            case "then", "as", "where", "from", "require" ->
                tokens.kind(index + 1) != TokenKind.LEFT_BRACE
                        && tokens.kind(index + 1) != TokenKind.COLON;
            default -> false;
        };
    }

    /**
     * Whether the tokens from {@code from} on, up to the end of their line and brackets, lead to a brace or colon that
     * starts a block. Remembers the tokens it saw, so that many questions about one line take linear time.
     */
    private boolean subjectIsFollowedByBlock(int from) {
        int bracket = cursor.innermostBracket();
        if (bracket == scanBracket && scanFrom <= from && from <= scanTo) {
            return scanResult;
        }
        int at = from;
        boolean found = false;
        scan : while (true) {
            switch (tokens.kind(at)) {
                case LEFT_PAREN, LEFT_BRACKET, TEMPLATE_HEAD, TEMPLATE_MIDDLE -> {
                    if (tokens.partner(at) == TokenList.NONE) {
                        break scan;
                    }
                    at = tokens.partner(at);
                    if (tokens.kind(at) == TokenKind.TEMPLATE_MIDDLE) {
                        continue;
                    }
                }
                case LEFT_BRACE -> {
                    if (at != from && canEndOperand(tokens.kind(at - 1))) {
                        found = true;
                        break scan;
                    }
                    if (tokens.partner(at) == TokenList.NONE) {
                        break scan;
                    }
                    at = tokens.partner(at);
                }
                case COLON -> {
                    found = !cursor.has(Context.COLON_AWAITED | Context.COMMA_ENDS)
                            || tokens.newlineBefore(at + 1);
                    break scan;
                }
                case COMMA, ASSIGN, ARROW, QUESTION, RIGHT_PAREN, RIGHT_BRACKET, IF -> {
                    break scan;
                }
                default -> {
                    if (at != from && endsStatement(at)) {
                        break scan;
                    }
                }
            }
            at++;
        }
        scanBracket = bracket;
        scanFrom = from;
        scanTo = at;
        scanResult = found;
        return found;
    }

    private static boolean canEndOperand(TokenKind kind) {
        return switch (kind) {
            case NAME, INTEGER, FLOAT, STRING, TEMPLATE_TAIL, TRUE, FALSE, NULL, THIS -> true;
            case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> true;
            default -> false;
        };
    }
}
