package org.zexus.builtins.regex;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ZexusNull;

/** Matches as programs see them. */
final class MatchValues {
    private static final TruffleString MATCH = Strings.fromJava("match");
    private static final TruffleString START = Strings.fromJava("start");
    private static final TruffleString END = Strings.fromJava("end");
    private static final TruffleString GROUPS = Strings.fromJava("groups");
    private static final TruffleString NAMED = Strings.fromJava("named");

    private MatchValues() {}

    /** A map of what there is to know of a match. */
    static ZexusMap describe(Pattern pattern, Match match) {
        var map = new ZexusMap();
        map.put(MATCH, match.group(0));
        map.put(START, (long) match.start());
        map.put(END, (long) match.end());
        map.put(GROUPS, groups(match));
        var named = new ZexusMap();
        pattern.names().forEach((name, number) -> named.put(name, orNull(match.group(number))));
        map.put(NAMED, named);
        return map;
    }

    static ZexusList describeAll(Pattern pattern, @SuppressWarnings("unused") TruffleString text, Match[] found) {
        ZexusList all = ZexusList.empty();
        for (Match match : found) {
            all.push(describe(pattern, match));
        }
        return all;
    }

    /** The texts of the groups, null for those that took no part. */
    static ZexusList groups(Match match) {
        Object[] groups = new Object[match.groupCount()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = orNull(match.group(i + 1));
        }
        return ZexusList.of(groups);
    }

    static ZexusList allGroups(@SuppressWarnings("unused") Pattern pattern,
            @SuppressWarnings("unused") TruffleString text, Match[] found) {
        ZexusList all = ZexusList.empty();
        for (Match match : found) {
            all.push(groups(match));
        }
        return all;
    }

    /** The text of every match, or that of the group if there is one, or the list of the groups. */
    static ZexusList texts(Pattern pattern, @SuppressWarnings("unused") TruffleString text, Match[] found) {
        ZexusList all = ZexusList.empty();
        for (Match match : found) {
            all.push(switch (pattern.groups()) {
                case 1 -> match.group(0);
                case 2 -> orNull(match.group(1));
                default -> groups(match);
            });
        }
        return all;
    }

    /** The parts of the text between matches, and the groups of the matches between them. */
    static ZexusList split(@SuppressWarnings("unused") Pattern pattern, TruffleString text, Match[] found) {
        ZexusList parts = ZexusList.empty();
        int end = 0;
        for (Match match : found) {
            parts.push(Strings.substring(text, end, match.start()));
            for (int group = 1; group <= match.groupCount(); group++) {
                parts.push(orNull(match.group(group)));
            }
            end = match.end();
        }
        parts.push(Strings.substring(text, end, Strings.length(text)));
        return parts;
    }

    private static Object orNull(TruffleString text) {
        return text == null ? ZexusNull.NULL : text;
    }
}
