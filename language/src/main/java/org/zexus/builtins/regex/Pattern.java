package org.zexus.builtins.regex;

import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zexus.runtime.text.Strings;

/** A compiled regular expression. */
public final class Pattern {
    private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

    private final String text;
    private final Object regex;

    /** An expression; {@code regex} is what Truffle's regular expressions made of it. */
    Pattern(String text, Object regex) {
        this.text = text;
        this.regex = regex;
    }

    /** The expression as written. */
    public String text() {
        return text;
    }

    /** The first match at or after a position in code points, or null. */
    public Match find(TruffleString input, int from) {
        try {
            Object result = INTEROP.invokeMember(regex, "exec", input, (long) from);
            if (!INTEROP.asBoolean(INTEROP.readMember(result, "isMatch"))) {
                return null;
            }
            int groups = INTEROP.asInt(INTEROP.readMember(regex, "groupCount"));
            int[] bounds = new int[groups * 2];
            for (int group = 0; group < groups; group++) {
                bounds[group * 2] = INTEROP.asInt(INTEROP.invokeMember(result, "getStart", group));
                bounds[group * 2 + 1] = INTEROP.asInt(INTEROP.invokeMember(result, "getEnd", group));
            }
            return new Match(input, bounds);
        } catch (InteropException e) {
            throw new IllegalStateException("not a regular expression: " + regex, e);
        }
    }

    /** Whether there is a match. */
    public boolean matches(TruffleString input) {
        return find(input, 0) != null;
    }

    /** The numbers of the groups that have a name. */
    public Map<String, Integer> names() {
        try {
            Object groups = INTEROP.readMember(regex, "groups");
            var names = new LinkedHashMap<String, Integer>();
            if (INTEROP.isNull(groups)) {
                return names;
            }
            Object keys = INTEROP.getMembers(groups);
            for (long i = 0; i < INTEROP.getArraySize(keys); i++) {
                String name = INTEROP.asString(INTEROP.readArrayElement(keys, i));
                Object number = INTEROP.readMember(groups, name);
                names.put(name, INTEROP.hasArrayElements(number)
                        ? INTEROP.asInt(INTEROP.readArrayElement(number, 0))
                        : INTEROP.asInt(number));
            }
            return names;
        } catch (InteropException e) {
            throw new IllegalStateException("not a regular expression: " + regex, e);
        }
    }

    /**
     * One match.
     *
     * @param input the text
     * @param bounds start and end of each group in code points, -1 for a group that took no part; group 0 is the match
     */
    public record Match(TruffleString input, int[] bounds) {
        /** Where the match starts. */
        public int start() {
            return bounds[0];
        }

        /** Where the match ends. */
        public int end() {
            return bounds[1];
        }

        /** How many groups the expression has, the match itself not counted. */
        public int groupCount() {
            return bounds.length / 2 - 1;
        }

        /** The text of a group, or null if it took no part. */
        public TruffleString group(int number) {
            int start = bounds[number * 2];
            return start < 0 ? null : Strings.substring(input, start, bounds[number * 2 + 1]);
        }
    }
}
