package org.zexus.launcher.repl;

import java.util.List;
import org.graalvm.shadowed.org.jline.reader.CompletingParsedLine;
import org.graalvm.shadowed.org.jline.reader.EOFError;
import org.graalvm.shadowed.org.jline.reader.ParsedLine;
import org.graalvm.shadowed.org.jline.reader.Parser;

/** Tells the line editor whether an input is complete, and what word the cursor is in. */
final class InputParser implements Parser {
    private final Repl repl;

    InputParser(Repl repl) {
        this.repl = repl;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && repl.continues(line)) {
            throw new EOFError(-1, cursor, "the input goes on");
        }
        int start = cursor;
        while (start > 0 && isPartOfWord(line.charAt(start - 1), line)) {
            start--;
        }
        return new Word(line, cursor, line.substring(start, cursor));
    }

    private static boolean isPartOfWord(char c, String line) {
        boolean path = line.startsWith(MetaCommand.LOAD.word() + " ") && !Character.isWhitespace(c);
        return path || Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == ':' && line.indexOf(':') == 0;
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    /** The word before the cursor, which is never quoted. */
    private record Word(String line, int cursor, String word) implements CompletingParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
