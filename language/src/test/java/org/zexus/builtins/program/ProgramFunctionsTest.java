package org.zexus.builtins.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.language.Program;

/** Checks, cache, audit log and environment variables. */
class ProgramFunctionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            require(1 > 2, "too small")    | RequirementError: Requirement failed: too small
            require(0)                     | RequirementError: Requirement failed: Requirement not met
            verify(false, "m")             | VerificationError: m
            verify([])                     | VerificationError: Verification failed
            assert(false, 5)               | AssertionError: 5
            assert(null)                   | AssertionError: Assertion failed
            revert("m")                    | RevertError: Transaction reverted: m
            revert()                       | RevertError: Transaction reverted
            [1].map(x => require(x > 1, "one")) | RequirementError: Requirement failed: one
            cache("c", {size: 1})          | ValueError: cache has no option 'size'
            cache("c", {strategy: "best"}) | ValueError: unknown cache strategy 'best'
            on_exit(5)                     | TypeError: on_exit expects a function, got Integer
            """)
    void errors(String program, String expected) {
        assertEquals(expected, Program.error(program));
    }

    @Test
    void checksThatHoldGiveTrue() {
        assertEquals("[true, true, true]",
                Program.value("[[1, 2].map(require).last(), [true].map(verify).first(), true]"));
    }

    @Test
    void theCacheDropsWhatWasUsedLongestAgo() {
        assertEquals("[1, null, 3]", Program.value("""
                cache("c", {max_entries: 2})
                cache_set("a", 1)
                cache_set("b", 2)
                cache_get("a")
                cache_set("c", 3)
                [cache_get("a"), cache_get("b"), cache_get("c")]
                """));
        assertEquals("[none, 2, 3]", Program.value("""
                cache("c", {max_entries: 2, strategy: "fifo"})
                cache_set("a", 1)
                cache_set("b", 2)
                cache_get("a")
                cache_set("c", 3)
                [cache_get("a", "none"), cache_get("b"), cache_get("c")]
                """));
    }

    @Test
    void cacheEntriesExpireAndAreDeleted() {
        assertEquals("[null, kept, true, false, null]", Program.value("""
                cache_set("short", 1, 0.01)
                cache_set("long", "kept", 60)
                sleep(0.03)
                let read = [cache_get("short"), cache_get("long")]
                read + [cache_delete("long"), cache_delete("long"), cache_get("long")]
                """));
    }

    @Test
    void theAuditLogKeepsOrderAndIsOpenToTheHost() {
        try (var program = Program.start(builder -> builder.allowPolyglotAccess(PolyglotAccess.ALL))) {
            assertEquals("[true, 2, 1, login, ann, 2]", program.run("""
                    let written = audit("login", "ann")
                    audit("logout", {user: "ann"})
                    let log = audit_log()
                    [written, len(log), log[0].seq, log[0].event, log[0].data, log[1].seq]
                    """).toString());
            var seen = program.context().getPolyglotBindings().getMember("zexus.audit");
            assertEquals(2, seen.getArraySize());
        }
    }

    @Test
    void environmentVariablesAreACopyTheHostGrants() {
        try (var program = Program.start(builder -> builder.allowEnvironmentAccess(EnvironmentAccess.NONE)
                .environment("COLOR", "red"))) {
            assertEquals("[red, null, none, true, blue]", program.run("""
                    let read = [env_get("COLOR"), env_get("OTHER"), env_get("OTHER", "none"), env_exists("COLOR")]
                    env_set("COLOR", "blue")
                    read + [env_get("COLOR")]
                    """).toString());
            assertTrue(program.failure("env_set(\"PATH\", \"/tmp\")").startsWith("PermissionError: "));
        }
    }
}
