package org.zexus.launcher.repl;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.shadowed.org.jline.reader.Candidate;
import org.graalvm.shadowed.org.jline.reader.Completer;
import org.graalvm.shadowed.org.jline.reader.LineReader;
import org.graalvm.shadowed.org.jline.reader.ParsedLine;

/** Completes variables, members, words of the language, commands and files. */
final class NameCompleter implements Completer {
    private final Evaluator evaluator;
    private List<String> words;

    NameCompleter(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String word = line.word();
        if (line.line().startsWith(MetaCommand.LOAD.word() + " ")) {
            files(word).forEach(file -> candidates.add(unfinished(file)));
        } else if (word.startsWith(":")) {
            MetaCommand.words().forEach(command -> candidates.add(new Candidate(command)));
        } else {
            names(word).forEach(name -> candidates.add(unfinished(name)));
        }
    }

    /** A candidate behind which no space is typed. */
    private static Candidate unfinished(String text) {
        return new Candidate(text, text, null, null, null, null, false);
    }

    private Stream<String> names(String word) {
        int point = word.lastIndexOf('.');
        if (point < 0) {
            if (words == null) {
                words = evaluator.view("", "words").lines().toList();
            }
            return Stream.concat(evaluator.names().stream(), words.stream()).distinct();
        }
        String object = word.substring(0, point);
        return members(object).map(member -> object + "." + member);
    }

    /** The members of what a path of names leads to, which is read without running anything. */
    private Stream<String> members(String path) {
        String[] names = path.split("\\.");
        try {
            Value value = evaluator.variable(names[0]);
            for (int i = 1; value != null && i < names.length; i++) {
                value = value.hasMembers() ? value.getMember(names[i]) : null;
            }
            return value == null ? Stream.empty()
                    : Stream.concat(value.getMemberKeys().stream(), methods(value)).distinct();
        } catch (PolyglotException e) {
            // A member that cannot be read has no members to offer.
            return Stream.empty();
        }
    }

    /** The methods that values of its kind have without declaring them. */
    private Stream<String> methods(Value value) {
        Value type = value.getMetaObject();
        return type == null ? Stream.empty() : evaluator.view(type.getMetaSimpleName(), "methods").lines();
    }

    private static Stream<String> files(String word) {
        int slash = word.lastIndexOf('/');
        String folder = word.substring(0, slash + 1);
        File[] files = new File(folder.isEmpty() ? "." : folder).listFiles();
        return files == null ? Stream.empty()
                : Stream.of(files)
                        .filter(file -> file.isDirectory() || file.getName().endsWith(".zx"))
                        .map(file -> folder + file.getName() + (file.isDirectory() ? "/" : ""));
    }
}
