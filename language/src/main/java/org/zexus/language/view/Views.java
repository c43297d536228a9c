package org.zexus.language.view;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zexus.runtime.builtin.BuiltinTable;
import org.zexus.runtime.value.Kind;
import org.zexus.syntax.Diagnostic;
import org.zexus.syntax.ParseResult;
import org.zexus.syntax.TokenKind;
import org.zexus.syntax.format.Formatter;
import org.zexus.syntax.source.SourceText;

/** Writes the views of a source. */
public final class Views {
    private Views() {}

    /**
     * The text of a view.
     *
     * @param view one of the trees, the tokens or the formatted text
     * @param parsed the source; without errors, unless the tokens are wanted
     */
    public static String ofSyntax(View view, ParseResult parsed) {
        return switch (view) {
            case TREE -> TreeView.text(parsed);
            case TREE_JSON -> TreeView.json(parsed);
            case TOKENS -> TokenView.text(parsed);
            case TOKEN_OFFSETS -> TokenView.offsets(parsed);
            case TOKENS_JSON -> TokenView.json(parsed);
            case FORMATTED -> Formatter.format(parsed);
            case NONE, BYTECODE, STATEMENTS, PROBLEMS, PROBLEMS_JSON, WORDS, METHODS ->
                throw new IllegalArgumentException(view + " is more than syntax");
        };
    }

    /** The problems found in a source, as JSON. */
    public static String ofProblems(SourceText source, List<Diagnostic> problems) {
        return ProblemView.json(source, problems);
    }

    /** Reserved words and the names of builtin functions, one per line. */
    public static String ofWords(Collection<String> builtins) {
        return Stream
                .concat(Stream.of(TokenKind.values()).filter(TokenKind::isReserved).map(TokenKind::text),
                        builtins.stream())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** The names of the methods of a kind of values, one per line; nothing for a name that is none of a kind. */
    public static String ofMethods(BuiltinTable builtins, String kind) {
        return Stream.of(Kind.values())
                .filter(each -> each.typeName().equals(kind))
                .flatMap(each -> builtins.methodNames(each).stream())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
