package org.zexus.builtins.regex;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Functions;
import org.zexus.builtins.declare.Signature;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;

/** The module {@code regex}: regular expressions in the dialect of Python. */
public final class RegexModule {
    private static final String DOCUMENTATION_OF_BOUND = "The function of the module regex, for one pattern.";

    private RegexModule() {}

    /** Declares everything here. */
    public static void declare(Functions to) {
        for (Flag flag : Flag.values()) {
            to.value(flag.name(), flag.bit());
        }
        for (RegexFunction function : RegexFunction.values()) {
            to.function(function.text() + "(pattern: string, text: string, flags?: integer)", function.documentation(),
                    () -> new FunctionNodes.OfModule(function));
        }
        for (Substitution function : Substitution.values()) {
            to.function(function.text()
                    + "(pattern: string, replacement: string|function, text: string, count?: integer, flags?: integer)",
                    function.documentation(), () -> new SubstitutionNodes.OfModule(function));
        }
        to.function("escape(text: string)", "A pattern that matches just this text.",
                Boundary.unary(RegexModule::escape));
        to.function("compile(pattern: string, flags?: integer)", "A map of the functions for one pattern.",
                Boundary.binary(RegexModule::compile));
    }

    /** The text with a backslash before every character that means something in a pattern. */
    private static TruffleString escape(@SuppressWarnings("unused") Node where, Object text) {
        return Strings.fromJava(Arguments.java(text).replaceAll("[\\\\.^$*+?{}\\[\\]|()\\-&#~\\s]", "\\\\$0"));
    }

    private static ZexusMap compile(Node where, Object pattern, Object flags) {
        var source = PatternSource.of(where, "compile", pattern, flags);
        source.compile(Matching.SEARCH, where);
        var map = new ZexusMap();
        map.put("pattern", pattern);
        for (RegexFunction function : RegexFunction.values()) {
            map.put(function.text(), Signature.function(function.text() + "(text: string)", DOCUMENTATION_OF_BOUND,
                    () -> new FunctionNodes.OfPattern(function, source)));
        }
        for (Substitution function : Substitution.values()) {
            map.put(function.text(), Signature.function(
                    function.text() + "(replacement: string|function, text: string, count?: integer)",
                    DOCUMENTATION_OF_BOUND, () -> new SubstitutionNodes.OfPattern(function, source)));
        }
        return map;
    }
}
