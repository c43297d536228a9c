package org.zexus.builtins.regex;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

/** Finds out whether there is a match, not where. */
@GenerateInline(false)
@GenerateUncached
abstract class TestNode extends Node {

    /** Whether there is a match anywhere in the text. */
    abstract boolean execute(Pattern pattern, TruffleString input);

    @Specialization
    static boolean test(Pattern pattern, TruffleString input, @CachedLibrary(limit = "2") InteropLibrary regexes,
            @CachedLibrary(limit = "2") InteropLibrary values) {
        try {
            return values.asBoolean(regexes.invokeMember(pattern.regex(), "execBoolean", input, 0));
        } catch (InteropException e) {
            throw CompilerDirectives.shouldNotReachHere("a regular expression that cannot search", e);
        }
    }
}
