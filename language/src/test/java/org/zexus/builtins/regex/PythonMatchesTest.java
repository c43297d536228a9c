package org.zexus.builtins.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zexus.language.Program;

/**
 * What Python 3.11 finds. A line of the resource is a pattern, a text, the matches ({@code re.finditer}) as start, end
 * and groups, the parts ({@code re.split}), and the text with "-" for every match ({@code re.subn}). Most patterns also
 * match nothing at all.
 */
class PythonMatchesTest {
    private static final String DIFFERENCES = """
            use "regex" as regex
            let lines = null
            action all(text) {
                lines = text.trim().split("\\n")
                return len(lines)
            }
            action differs(i) {
                let [pattern, text, matches, parts, replaced] = json_parse(lines[i])
                let found = [regex.finditer(pattern, text).map(m => [m.start, m.end, m.groups]),
                    regex.split(pattern, text), regex.subn(pattern, "-", text)]
                let expected = [matches, parts, replaced]
                return found == expected ? null : lines[i] + " is " + json_stringify(found)
            }
            [all, differs]
            """;

    @Test
    void matchesAreThoseOfPython() throws IOException {
        try (var program = Program.start(builder -> builder)) {
            var functions = program.run(DIFFERENCES);
            int lines = functions.getArrayElement(0).execute(resource()).asInt();
            var differences = new StringBuilder();
            for (int i = 0; i < lines; i++) {
                var difference = functions.getArrayElement(1).execute(i);
                if (!difference.isNull()) {
                    differences.append(difference.asString()).append('\n');
                }
            }
            assertEquals("", differences.toString());
        }
    }

    private static String resource() throws IOException {
        try (var stream = PythonMatchesTest.class.getResourceAsStream("python-matches.json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
