package org.zexus.builtins.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.language.Program;

/** Regular expressions: the operator and the module. */
class RegexTest {
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`',
            textBlock = """
                    regex.match('(\\d+)-(?P<x>\\w)', "12-a zz")       ! {match: 12-a, start: 0, end: 4, groups: [12, a], named: {x: a}}
                    regex.match("b", "abc")                           ! null
                    regex.search("b", "abc").start                    ! 1
                    regex.findall('(\\d)(\\w)', "1a2b")               ! [[1, a], [2, b]]
                    regex.findall('\\d+', "1 22 333")                 ! [1, 22, 333]
                    regex.findall('(a)|b', "ab")                      ! [a, null]

                    regex.finditer("a", "aa").map(m => m.start)       ! [0, 1]
                    regex.sub('(\\w+) (?P<second>\\w+)', '\\g<second> \\1', "hello world") ! world hello
                    regex.sub("a", "b", "aaa", 2)                     ! bba
                    regex.sub('\\d', m => int(m.match) + 1, "a1b2")   ! a2b3
                    regex.subn("a", "", "banana")                     ! [bnn, 3]
                    regex.split(',\\s*', "a, b,c")                    ! [a, b, c]
                    regex.split("(,)", "a,b")                         ! [a, ,, b]
                    regex.is_match('\\d+', "12")                      ! true
                    regex.is_match('\\d+', "12a")                     ! false
                    regex.is_search("B", "abc", regex.IGNORECASE)     ! true
                    regex.is_search("^b$", "a\\nb", regex.MULTILINE)  ! true
                    regex.is_match("a.b", "a\\nb", regex.DOTALL + regex.IGNORECASE) ! true
                    regex.count_matches("a", "banana")                ! 3
                    regex.extract_groups("(.)(.)", "ab")              ! [a, b]
                    regex.extract_all_groups("(.)b", "abcb")          ! [[a], [c]]
                    regex.is_match(regex.escape("a.b*(c)"), "a.b*(c)") ! true
                    regex.search(".", "😀").end                       ! 1
                    regex.search("b", "😀b").start                    ! 1
                    regex.compile("a+").findall("a aa")               ! [a, aa]
                    regex.compile("a").sub("b", "aaa", 2)             ! bba
                    regex.compile("A", regex.IGNORECASE).subn(m => m.match + "?", "ab") ! [a?b, 1]
                    regex.compile('(?P<y>\\d+)-').match("1999-").named ! {y: 1999}
                    ["a", "b"].map(regex.compile("a").is_search)      ! [true, false]
                    ["1", "2", "3", "4", "5", "6"].map(p => regex.compile(p).search("x654321").start) ! [6, 5, 4, 3, 2, 1]
                    regex.sub('(a)|b', '[\\1\\\\]', "ab")              ! [a\\][\\]
                    regex.sub("", "-", "é😀")                         ! -é-😀-
                    regex.split("", "ab")                             ! [, a, b, ]
                    regex.search("a/b", "xa/b").start                 ! 1
                    """)
    void module(String expression, String expected) {
        assertEquals(expected, Program.value("use \"regex\" as regex\n" + expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "abc123" matches "[0-9]+"      | true
            "abc" matches "^b"             | false
            "😀" matches "^.$"             | true
            """)
    void operator(String expression, String expected) {
        assertEquals(expected, Program.value(expression));
    }

    @Test
    void malformedPatternsAreErrors() {
        assertTrue(Program.error("\"a\" matches \"(\"").startsWith("ValueError: '(' is not a regular expression: "));
        assertEquals("TypeError: 'matches' needs two strings, got Integer and String",
                Program.error("5 matches \"5\""));
        assertEquals("TypeError: sub expects a string or a function, got Integer",
                Program.error("use \"regex\" as regex\nregex.compile(\"a\").sub(1, \"a\")"));
        assertEquals("TypeError: match expects a string, got Integer",
                Program.error("use \"regex\" as regex\nregex.match(\"a\", 1)"));
        assertEquals("ValueError: the pattern has no group 1",
                Program.error("use \"regex\" as regex\nregex.sub(\"a\", '\\1', \"a\")"));
    }

    /** Backtracking would take longer than the test may. */
    @Test
    void ambiguousPatternsTakeLinearTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertEquals("false", Program.value("\"a\".repeat(50000) matches \"^(a|a)*b$\"")));
    }
}
