package org.zexus.language.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zexus.syntax.Diagnostic;
import org.zexus.syntax.source.SourceText;

/** The problems of a source. */
final class ProblemView {
    private ProblemView() {}

    /**
     * An object with the {@code file} and its {@code problems}: an array of objects with {@code severity},
     * {@code kind}, {@code message}, {@code hint} and {@code range}.
     */
    static String json(SourceText source, List<Diagnostic> problems) {
        String list = problems.stream()
                .map(problem -> "{\"severity\": \"" + problem.severity().name().toLowerCase(Locale.ROOT)
                        + "\", \"kind\": " + JsonText.string(problem.kind())
                        + ", \"message\": " + JsonText.string(problem.message())
                        + ", \"hint\": " + JsonText.stringOrNull(problem.hint())
                        + ", \"range\": " + JsonText.range(source, problem.span()) + "}")
                .collect(Collectors.joining(",\n    "));
        return "{\"file\": " + JsonText.string(source.name()) + ", \"problems\": ["
                + (list.isEmpty() ? "" : "\n    " + list + "\n  ") + "]}";
    }
}
