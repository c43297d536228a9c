package org.zexus.toolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides text into words as the {@code java} launcher does in its argument files: white space divides, quotes keep
 * together, a backslash inside of quotes escapes, {@code #} begins a comment.
 */
final class ArgumentWords {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private StringBuilder word;
    private int at;

    private ArgumentWords(String text) {
        this.text = text;
    }

    /** The words of a text. */
    static List<String> of(String text) {
        var scanner = new ArgumentWords(text);
        while (scanner.at < text.length()) {
            scanner.next();
        }
        scanner.end();
        return scanner.words;
    }

    /** The arguments, each {@code @FILE} replaced by the words of the file. */
    static List<String> expand(List<String> arguments) throws IOException {
        var expanded = new ArrayList<String>();
        for (String argument : arguments) {
            if (argument.startsWith("@") && argument.length() > 1) {
                expanded.addAll(of(Files.readString(Path.of(argument.substring(1)))));
            } else {
                expanded.add(argument);
            }
        }
        return expanded;
    }

    private void next() {
        char c = text.charAt(at++);
        if (c == '"' || c == '\'') {
            begin();
            quoted(c);
        } else if (c == '#' && word == null) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (Character.isWhitespace(c)) {
            end();
        } else {
            begin();
            word.append(c);
        }
    }

    private void quoted(char quote) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return;
            }
            if (c == '\\' && at < text.length()) {
                escaped(text.charAt(at++));
            } else {
                word.append(c);
            }
        }
    }

    private void escaped(char c) {
        switch (c) {
            case 'n' -> word.append('\n');
            case 't' -> word.append('\t');
            case 'r' -> word.append('\r');
            case '\n' -> {
                while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
            }
            default -> word.append(c);
        }
    }

    private void begin() {
        if (word == null) {
            word = new StringBuilder();
        }
    }

    private void end() {
        if (word != null) {
            words.add(word.toString());
            word = null;
        }
    }
}
