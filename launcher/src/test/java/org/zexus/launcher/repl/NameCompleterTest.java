package org.zexus.launcher.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.shadowed.org.jline.reader.Candidate;
import org.graalvm.shadowed.org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.zexus.launcher.Outcome;

/** What Tab offers behind what has been typed. */
final class NameCompleterTest {
    /** The candidates that continue an input, after others have been evaluated. */
    private static List<String> offered(String input, String... before) {
        var offers = new ArrayList<String>();
        Outcome.inSession(session -> {
            try (var evaluator = new Evaluator(session)) {
                List.of(before).forEach(evaluator::evaluate);
                var line = new InputParser(new Repl(session, evaluator)).parse(input, input.length(),
                        ParseContext.COMPLETE);
                var candidates = new ArrayList<Candidate>();
                new NameCompleter(evaluator).complete(null, line, candidates);
                candidates.stream()
                        .map(Candidate::value)
                        .filter(value -> value.startsWith(line.word()))
                        .forEach(offers::add);
            }
        }, "repl");
        return offers.stream().sorted().toList();
    }

    @Test
    void variablesAndWords() {
        assertEquals(List.of("total", "totals"), offered("tot", "let total = 1", "let totals = [1]"));
        assertTrue(offered("pri").contains("print"));
        assertEquals(List.of("while"), offered("whi"));
    }

    @Test
    void membersOfWhatAPathLeadsTo() {
        String map = "let m = {alpha: {beta: 1}}";
        assertEquals(List.of("m.alpha"), offered("m.al", map));
        assertEquals(List.of("m.alpha.beta"), offered("1 + m.alpha.be", map));
        assertEquals(List.of("p.age"), offered("p.ag", "entity Person { age: integer = 1 }", "let p = Person()"));
        assertTrue(offered("math.sq", "use \"math\" as math").contains("math.sqrt"));
    }

    @Test
    void methodsOfBuiltinKinds() {
        assertEquals(List.of("xs.reduce"), offered("xs.redu", "let xs = [1]"));
        assertTrue(offered("s.upp", "let s = \"a\"").contains("s.upper"));
        assertTrue(offered("m.", "let m = {own: 1}").containsAll(List.of("m.own", "m.keys")));
        assertFalse(offered("n.", "let n = 1").contains("n.upper"));
    }

    @Test
    void nothingIsRunToFindMembers() {
        assertEquals(List.of(), offered("f().ke", "action f() { throw \"called\" }"));
        assertEquals(List.of(), offered("unknown.ke"));
    }

    @Test
    void commands() {
        assertEquals(List.of(":load"), offered(":lo"));
    }
}
