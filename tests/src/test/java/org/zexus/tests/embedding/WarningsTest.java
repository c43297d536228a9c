package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that nothing declares are found before a program runs. */
class WarningsTest {
    private static List<String> warnings(String program) {
        var messages = new ByteArrayOutputStream();
        try (Context context = Context.newBuilder("zexus").option("zexus.Warnings", "true").err(messages).build()) {
            context.getBindings("zexus").putMember("fromHost", 5);
            context.parse("zexus", program);
        }
        return messages.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Warning: ") || line.startsWith("  at "))
                .map(String::strip)
                .toList();
    }

    @Test
    void unknownNamesAreReported() {
        assertEquals(
                List.of("Warning: 'conter' is not defined", "at Unnamed:2:24", "Warning: 'helpr' is not defined",
                        "at Unnamed:3:1", "Warning: 'totl' is not defined", "at Unnamed:4:7"),
                warnings("""
                        let counter = 1
                        action next() { return conter + counter }
                        helpr(next)
                        print(totl)
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "print(len([1]), __FILE__, __DIR__, __MODULE__, __ARGS__, is_main(), TX.caller, msg.sender)",
        "print(fromHost)", "use * from \"./other.zx\"\nprint(whatever)", "use \"./other.zx\"\nwhatever()",
        "print(later())\naction later() { return value }\nlet value = 1", "action f() { made = 1; return made }\nf()",
        "use {Base} from \"./base.zx\"\ncontract C extends Base { action f() { return inherited + helper() } }",
        "data A { x: number }\ndata B extends A { action g() { return super.f() } }",
        "seal(__ARGS__)\nlimit(5)\nprint(atomic(len([])))", "try { nope } catch { print(error) }\nlet nope = 1",
        "match 1 { n => print(n) }\nfor each i, x in [1] { print(i + x) }\non E(a) { print(a) }\nwatch fromHost { print(1) }"})
    void namesOfOtherOriginsAreNot(String program) {
        assertEquals(List.of(), warnings(program).stream().filter(line -> line.contains("not defined")).toList());
    }
}
