package org.zexus.tests.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zexus.syntax.ParseResult;
import org.zexus.syntax.Parser;
import org.zexus.syntax.TokenKind;
import org.zexus.syntax.TokenList;
import org.zexus.syntax.format.Formatter;

/**
 * Formatting keeps tokens, tree and comments, and formatting twice is formatting once, for the conformance programs,
 * the examples, the benchmarks, and for each of them with its layout disturbed at random.
 */
class FormatterTest {
    private static final int LEAST_PROGRAMS = 300;

    private static List<Path> programs() throws IOException {
        var files = new ArrayList<Path>();
        for (String root : List.of("src/test/resources/conformance", "../examples", "benchmarks/programs",
                "../language/src/test/resources")) {
            try (Stream<Path> found = Files.walk(Path.of(root))) {
                files.addAll(found.filter(file -> file.toString().endsWith(".zx")).sorted().toList());
            }
        }
        return files;
    }

    @Test
    void programsKeepTheirMeaning() throws IOException {
        int formatted = 0;
        for (Path file : programs()) {
            ParseResult parsed = Parser.parse(Files.readString(file), file.toString());
            if (!parsed.hasErrors()) {
                assertFormats(parsed);
                formatted++;
            }
        }
        assertTrue(formatted > LEAST_PROGRAMS, formatted + " programs");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void disturbedProgramsKeepTheirMeaning(long seed) throws IOException {
        var random = new Random(seed);
        int formatted = 0;
        for (Path file : programs()) {
            ParseResult parsed = Parser.parse(Files.readString(file), file.toString());
            if (!parsed.hasErrors()) {
                ParseResult disturbed = Parser.parse(disturb(parsed, random), file.toString());
                if (!disturbed.hasErrors()) {
                    assertFormats(disturbed);
                    formatted++;
                }
            }
        }
        assertTrue(formatted > LEAST_PROGRAMS / 2, formatted + " programs");
    }

    private static void assertFormats(ParseResult parsed) {
        String name = parsed.source().name();
        String text;
        try {
            text = Formatter.format(parsed);
        } catch (RuntimeException e) {
            throw new AssertionError(name + ":\n" + parsed.source().text(), e);
        }
        ParseResult again = Parser.parse(text, name);
        assertEquals(words(parsed.tokens()), words(again.tokens()), name);
        assertEquals(text, Formatter.format(again), name);
    }

    private static List<String> words(TokenList tokens) {
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.kind(i) != TokenKind.SEMICOLON)
                .mapToObj(tokens::text)
                .toList();
    }

    /** The program with spaces, comments and empty lines added here and there. */
    private static String disturb(ParseResult parsed, Random random) {
        String text = parsed.source().text();
        TokenList tokens = parsed.tokens();
        var result = new StringBuilder();
        int position = 0;
        for (int i = 0; i < tokens.size(); i++) {
            result.append(text, position, tokens.start(i));
            if (i > 0 && !touching(tokens, i)) {
                result.append(switch (random.nextInt(40)) {
                    case 0 -> "/* here */ ";
                    case 1 -> tokens.newlineBefore(i) ? "" : "\t";
                    case 2 -> tokens.newlineBefore(i) ? "" : "  ";
                    case 3 -> "/*\n two lines */";
                    case 4 -> tokens.kind(i - 1).opensBracket() ? "\n\n\n" : "";
                    default -> "";
                });
            }
            result.append(text, tokens.start(i), tokens.end(i));
            position = tokens.end(i);
            if (tokens.newlineBefore(i + 1) && random.nextInt(20) == 0) {
                result.append(switch (random.nextInt(3)) {
                    case 0 -> " # behind";
                    case 1 -> "\n\n\n    // between\n";
                    default -> " // one\n  // two";
                });
            }
        }
        return result.append(text.substring(position)).toString();
    }

    /** Whether a token has to touch the one before it. */
    private static boolean touching(TokenList tokens, int token) {
        return switch (tokens.kind(token - 1)) {
            case GREATER, TEMPLATE_HEAD, TEMPLATE_MIDDLE -> true;
            default -> switch (tokens.kind(token)) {
                case TEMPLATE_MIDDLE, TEMPLATE_TAIL -> true;
                default -> false;
            };
        };
    }

    @Test
    void theStyle() {
        assertEquals("""
                // a comment

                let x = 1
                action f(a, b = 2) {
                    if (a > b) {
                        return a
                    } else {
                        return b
                    } // behind
                }
                action g(x):
                    if x > 1:
                        print(x) # here
                        # inside
                    # outside
                    elif x: print(1); print(2)
                    return {a: 1, "b": [-1, !x, ...x[1:]]}
                let y = f(1, 2)
                    + g(3)
                data Box<T> {
                    v: T?
                    w: Map<string, List<int>> = {}
                    operator + (o) { return this }
                }
                """, format("""
                // a comment


                let   x=1 ;
                action f( a,b=2 )
                {
                  if(a>b){ return a
                    }
                  else
                  {

                     return b  }   // behind
                }
                action g(x):
                  if x>1 :
                      print( x )# here
                      # inside
                  # outside
                  elif x: print(1) ; print(2)
                  return { a:1,"b" :[- 1 , ! x, ... x[1 :] ] }
                let y = f (1,2)
                  + g( 3 )
                data Box < T > {v : T ?
                   w:Map<string,List<int> > = { }
                   operator +(o){return this}}
                """));
    }

    private static String format(String text) {
        ParseResult parsed = Parser.parse(text, "main.zx");
        assertEquals(List.of(), parsed.diagnostics().stream().filter(each -> each.isError()).toList());
        return Formatter.format(parsed);
    }
}
