package org.zexus.builtins.regex;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;

/**
 * The regular expressions of a context, in the dialect of Python. Truffle's own regular expressions run them; the ones
 * used last are kept compiled.
 */
public final class Patterns {
    private static final int KEPT = 256;
    private static final String LANGUAGE = "regex";

    private record Key(PatternSource source, Matching matching) {}

    private final TruffleLanguage.Env env;
    private final SequencedMap<Key, Pattern> compiled = new LinkedHashMap<>();

    /** The expressions of a new context. */
    public Patterns(TruffleLanguage.Env env) {
        this.env = env;
    }

    /** A compiled expression without flags; a malformed one is a ValueError. */
    public Pattern compile(TruffleString pattern, Matching matching, Node where) {
        return compile(new PatternSource(pattern, 0), matching, where);
    }

    /** A compiled expression; a malformed one is a ValueError. */
    Pattern compile(PatternSource source, Matching matching, Node where) {
        var key = new Key(source, matching);
        Pattern known = compiled.remove(key);
        if (known == null) {
            known = parse(key, where);
            if (compiled.size() == KEPT) {
                compiled.pollFirstEntry();
            }
        }
        compiled.putLast(key, known);
        return known;
    }

    private Pattern parse(Key key, Node where) {
        String pattern = Strings.toJava(key.source.text());
        String options = "Flavor=Python,Encoding=UTF-32,MatchingMode=" + key.matching.option();
        var source = Source.newBuilder(LANGUAGE, options + "/" + pattern + "/"
                + Flag.letters(key.source.flags()), "pattern")
                .mimeType("application/tregex")
                .internal(true)
                .build();
        Object regex;
        try {
            regex = env.parseInternal(source).call();
        } catch (AbstractTruffleException e) {
            throw malformed(pattern, e, where);
        }
        if (InteropLibrary.getUncached().isNull(regex)) {
            throw Errors.unsupportedError(where, "the pattern '" + pattern + "' is not supported");
        }
        return new Pattern(key.source, regex);
    }

    private static ZexusException malformed(String pattern, AbstractTruffleException failure, Node where) {
        try {
            if (InteropLibrary.getUncached().getExceptionType(failure) == ExceptionType.PARSE_ERROR) {
                return Errors.valueError(where,
                        "'" + pattern + "' is not a regular expression: " + failure.getMessage());
            }
        } catch (UnsupportedMessageException e) {
            throw new IllegalStateException("an exception without a type", e);
        }
        throw failure;
    }
}
