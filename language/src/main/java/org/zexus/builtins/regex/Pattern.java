package org.zexus.builtins.regex;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A compiled regular expression. */
public final class Pattern {
    private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

    private final PatternSource source;
    private final Object regex;
    private final int groups;
    private final Map<String, Integer> names;
    private Pattern advancing;

    /** An expression; {@code regex} is what Truffle's regular expressions made of it. */
    Pattern(PatternSource source, Object regex) {
        this.source = source;
        this.regex = regex;
        try {
            this.groups = INTEROP.asInt(INTEROP.readMember(regex, "groupCount"));
            this.names = names(INTEROP.readMember(regex, "groups"));
        } catch (InteropException e) {
            throw new IllegalStateException("not a regular expression: " + regex, e);
        }
    }

    private static Map<String, Integer> names(Object groups) throws InteropException {
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
        return Collections.unmodifiableMap(names);
    }

    /** The expression that goes on behind an empty match: where it starts, it takes characters or nothing at all. */
    Pattern advancing(Node where) {
        if (advancing == null) {
            advancing = source.compile(Matching.ADVANCING_SEARCH, where);
        }
        return advancing;
    }

    /** The object of Truffle's regular expressions, which {@link FindNode} and {@link TestNode} ask. */
    Object regex() {
        return regex;
    }

    /** How many groups the expression has, the match itself counted. */
    int groups() {
        return groups;
    }

    /** The numbers of the groups that have a name. */
    Map<String, Integer> names() {
        return names;
    }

    /** Whether there is a match; for slow paths. */
    @TruffleBoundary
    public boolean matches(TruffleString input) {
        return TestNodeGen.getUncached().execute(this, input);
    }
}
