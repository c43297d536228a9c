package org.zexus.builtins.regex;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

/** Finds a match. The search is compiled on its own, and its call becomes part of compiled guest code. */
@GenerateInline(false)
abstract class FindNode extends Node {

    /** The first match at or after a position in code points, or null. */
    abstract Match execute(Pattern pattern, TruffleString input, int from);

    @Specialization
    static Match find(Pattern pattern, TruffleString input, int from,
            @CachedLibrary(limit = "2") InteropLibrary regexes,
            @CachedLibrary(limit = "2") InteropLibrary results, @CachedLibrary(limit = "2") InteropLibrary values) {
        try {
            Object result = regexes.invokeMember(pattern.regex(), "exec", input, from);
            if (!values.asBoolean(results.readMember(result, "isMatch"))) {
                return null;
            }
            int[] bounds = new int[pattern.groups() * 2];
            for (int group = 0; group < pattern.groups(); group++) {
                bounds[group * 2] = values.asInt(results.invokeMember(result, "getStart", group));
                bounds[group * 2 + 1] = values.asInt(results.invokeMember(result, "getEnd", group));
            }
            return new Match(input, bounds);
        } catch (InteropException e) {
            throw CompilerDirectives.shouldNotReachHere("a regular expression that cannot search", e);
        }
    }
}
