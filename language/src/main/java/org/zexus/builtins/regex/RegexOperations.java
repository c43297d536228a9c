package org.zexus.builtins.regex;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.regex.Pattern.Match;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** The functions of the module {@code regex}. */
final class RegexOperations {
    /** The integers by which programs name flags, and their letters. */
    static final SortedMap<String, Flag> FLAGS = new TreeMap<>(
            Map.of("ASCII", new Flag(256, 'a'), "IGNORECASE", new Flag(2, 'i'),
                    "MULTILINE", new Flag(8, 'm'), "DOTALL", new Flag(16, 's'), "UNICODE", new Flag(32, 'u'), "VERBOSE",
                    new Flag(64, 'x')));

    record Flag(long bit, char letter) {}

    private RegexOperations() {}

    private static Pattern compile(Node where, Object pattern, Object flags, Matching matching) {
        var letters = new StringBuilder();
        if (flags != Missing.MISSING && flags != ZexusNull.NULL) {
            long bits = Arguments.integer(where, "regex", flags);
            for (Flag flag : FLAGS.values()) {
                if ((bits & flag.bit) != 0) {
                    letters.append(flag.letter);
                }
            }
        }
        String text = Strings.toJava(Arguments.text(where, "regex", pattern));
        return LibraryState.get(where).patterns().compile(text, letters.toString(), matching, where);
    }

    private static TruffleString input(Node where, Object text) {
        return Arguments.text(where, "regex", text);
    }

    private static List<Match> all(Pattern pattern, TruffleString text) {
        var found = new ArrayList<Match>();
        Match match = pattern.find(text, 0);
        while (match != null) {
            found.add(match);
            // After an empty match the search goes on one character further.
            int next = match.end() > match.start() ? match.end() : match.end() + 1;
            match = next > Strings.length(text) ? null : pattern.find(text, next);
        }
        return found;
    }

    private static Object describe(Pattern pattern, Match match) {
        if (match == null) {
            return ZexusNull.NULL;
        }
        var map = new ZexusMap();
        map.put("match", match.group(0));
        map.put("start", (long) match.start());
        map.put("end", (long) match.end());
        map.put("groups", groups(match));
        var named = new ZexusMap();
        pattern.names().forEach((name, number) -> named.put(name, orNull(match.group(number))));
        map.put("named", named);
        return map;
    }

    private static ZexusList groups(Match match) {
        ZexusList groups = ZexusList.empty();
        for (int group = 1; group <= match.groupCount(); group++) {
            groups.push(orNull(match.group(group)));
        }
        return groups;
    }

    private static Object orNull(TruffleString text) {
        return text == null ? ZexusNull.NULL : text;
    }

    static Object match(Node where, Object pattern, Object text, Object flags) {
        Pattern compiled = compile(where, pattern, flags, Matching.START);
        return describe(compiled, compiled.find(input(where, text), 0));
    }

    static Object search(Node where, Object pattern, Object text, Object flags) {
        Pattern compiled = compile(where, pattern, flags, Matching.SEARCH);
        return describe(compiled, compiled.find(input(where, text), 0));
    }

    /** Whether the whole text matches. */
    static Object isMatch(Node where, Object pattern, Object text, Object flags) {
        return compile(where, pattern, flags, Matching.WHOLE).matches(input(where, text));
    }

    static Object isSearch(Node where, Object pattern, Object text, Object flags) {
        return compile(where, pattern, flags, Matching.SEARCH).matches(input(where, text));
    }

    /** All matches: their texts, or the text of the group if there is one, or lists of the groups. */
    static Object findAll(Node where, Object pattern, Object text, Object flags) {
        ZexusList found = ZexusList.empty();
        for (Match match : all(compile(where, pattern, flags, Matching.SEARCH), input(where, text))) {
            found.push(switch (match.groupCount()) {
                case 0 -> match.group(0);
                case 1 -> orNull(match.group(1));
                default -> groups(match);
            });
        }
        return found;
    }

    /** All matches, each described by a map. */
    static Object findEach(Node where, Object pattern, Object text, Object flags) {
        Pattern compiled = compile(where, pattern, flags, Matching.SEARCH);
        ZexusList found = ZexusList.empty();
        for (Match match : all(compiled, input(where, text))) {
            found.push(describe(compiled, match));
        }
        return found;
    }

    static Object count(Node where, Object pattern, Object text, Object flags) {
        return (long) all(compile(where, pattern, flags, Matching.SEARCH), input(where, text)).size();
    }

    /** The groups of the first match, null if there is none. */
    static Object extractGroups(Node where, Object pattern, Object text, Object flags) {
        Match match = compile(where, pattern, flags, Matching.SEARCH).find(input(where, text), 0);
        return match == null ? ZexusNull.NULL : groups(match);
    }

    static Object extractAllGroups(Node where, Object pattern, Object text, Object flags) {
        ZexusList found = ZexusList.empty();
        for (Match match : all(compile(where, pattern, flags, Matching.SEARCH), input(where, text))) {
            found.push(groups(match));
        }
        return found;
    }

    /** {@code sub(pattern, replacement, text, count?, flags?)}: the text with matches replaced. */
    static Object substitute(Node where, Object[] arguments) {
        return ((ZexusList) substituteCounting(where, arguments)).get(0);
    }

    /** Like {@link #substitute}; a list of the new text and the number of replacements. */
    static Object substituteCounting(Node where, Object[] arguments) {
        Object count = arguments[3] == Missing.MISSING ? 0L : arguments[3];
        Object flags = arguments[4];
        Pattern pattern = compile(where, arguments[0], flags, Matching.SEARCH);
        TruffleString text = input(where, arguments[2]);
        long limit = Arguments.integer(where, "regex.sub", count);
        var result = TruffleStringBuilderUTF32.createUTF32();
        int end = 0;
        long replaced = 0;
        for (Match match : all(pattern, text)) {
            if (limit > 0 && replaced == limit) {
                break;
            }
            result.appendStringUncached(Strings.substring(text, end, match.start()));
            result.appendStringUncached(replacement(where, arguments[1], pattern, match));
            end = match.end();
            replaced++;
        }
        result.appendStringUncached(Strings.substring(text, end, Strings.length(text)));
        return ZexusList.of(result.toStringUncached(), replaced);
    }

    private static TruffleString replacement(Node where, Object replacement, Pattern pattern, Match match) {
        if (replacement instanceof TruffleString template) {
            return Strings.fromJava(Template.expand(Strings.toJava(template), pattern, match, where));
        }
        return Display.of(InvokeNode.call(where, replacement, describe(pattern, match)));
    }

    /** The parts between matches, and the groups of the matches between them. */
    static Object split(Node where, Object pattern, Object argument, Object flags) {
        TruffleString text = input(where, argument);
        ZexusList parts = ZexusList.empty();
        int end = 0;
        for (Match match : all(compile(where, pattern, flags, Matching.SEARCH), text)) {
            parts.push(Strings.substring(text, end, match.start()));
            for (int group = 1; group <= match.groupCount(); group++) {
                parts.push(orNull(match.group(group)));
            }
            end = match.end();
        }
        parts.push(Strings.substring(text, end, Strings.length(text)));
        return parts;
    }

    /** The text with a backslash before every character that means something in a pattern. */
    static Object escape(Node where, Object argument) {
        String text = Strings.toJava(input(where, argument));
        return Strings.fromJava(text.replaceAll("[\\\\.^$*+?{}\\[\\]|()\\-&#~\\s]", "\\\\$0"));
    }

    /** A map of the functions for one pattern. */
    static Object compiled(Node where, Object pattern, Object flags) {
        compile(where, pattern, flags, Matching.SEARCH);
        var map = new ZexusMap();
        map.put("pattern", pattern);
        map.put("match", BoundFunctions.of("match", pattern, flags, RegexOperations::match));
        map.put("search", BoundFunctions.of("search", pattern, flags, RegexOperations::search));
        map.put("findall", BoundFunctions.of("findall", pattern, flags, RegexOperations::findAll));
        map.put("is_match", BoundFunctions.of("is_match", pattern, flags, RegexOperations::isMatch));
        map.put("is_search", BoundFunctions.of("is_search", pattern, flags, RegexOperations::isSearch));
        map.put("finditer", BoundFunctions.of("finditer", pattern, flags, RegexOperations::findEach));
        map.put("count_matches", BoundFunctions.of("count_matches", pattern, flags, RegexOperations::count));
        map.put("extract_groups", BoundFunctions.of("extract_groups", pattern, flags, RegexOperations::extractGroups));
        map.put("extract_all_groups",
                BoundFunctions.of("extract_all_groups", pattern, flags, RegexOperations::extractAllGroups));
        map.put("sub", BoundFunctions.replacing("sub", pattern, flags, RegexOperations::substitute));
        map.put("subn", BoundFunctions.replacing("subn", pattern, flags, RegexOperations::substituteCounting));
        map.put("split", BoundFunctions.of("split", pattern, flags, RegexOperations::split));
        return map;
    }
}
