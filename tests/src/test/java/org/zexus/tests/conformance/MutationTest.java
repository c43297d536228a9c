package org.zexus.tests.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;

/** Damaged programs are refused or compiled; the compiler itself never fails on them. */
class MutationTest {
    private static final int MUTATIONS = 4_000;
    private static final List<String> TOKENS = List.of("{", "}", "(", ")", "[", "]", ",", ":", ";", "=>", "=", "...",
            "\"",
            "${", "'''", "/*", "\n", "\n    ", "if ", " else ", "match ", "data ", "entity ", "contract ", "try ",
            " catch ",
            "for each ", " in ", " is ", "not ", "-", "**", "?", "?.", ".", "@", "await ", "watch ", "emit ", "module ",
            "use ", "export ", "0x", "1e", "\u0000", "\uD83D", "é");

    @Test
    void damagedProgramsNeverBreakTheCompiler() throws IOException {
        var random = new Random(20251101);
        List<Program> programs = Program.all();
        try (Context context = Context.newBuilder("zexus").build()) {
            for (int i = 0; i < MUTATIONS; i++) {
                String text = text(programs, random);
                int times = 1 + random.nextInt(3);
                for (int k = 0; k < times; k++) {
                    text = damaged(text, text(programs, random), random);
                }
                check(context, text);
            }
        }
    }

    private static String text(List<Program> programs, Random random) throws IOException {
        return Files.readString(programs.get(random.nextInt(programs.size())).file());
    }

    private static String damaged(String text, String other, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(30));
        String part = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> TOKENS.get(random.nextInt(TOKENS.size()));
            case 2 -> text.substring(from, to) + text.substring(from, to);
            default -> {
                int start = random.nextInt(other.length() + 1);
                yield other.substring(start, Math.min(other.length(), start + random.nextInt(60)));
            }
        };
        return text.substring(0, from) + part + text.substring(to);
    }

    private static void check(Context context, String text) throws IOException {
        try {
            context.parse(Source.newBuilder("zexus", text, "damaged.zx").build());
        } catch (PolyglotException e) {
            if (!e.isSyntaxError()) {
                fail("not a syntax error for this program:\n" + text, e);
            }
        }
    }
}
