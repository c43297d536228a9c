package org.zexus.builtins.regex;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.builtin.VariadicBuiltinNode;
import org.zexus.runtime.value.Missing;

/** The nodes of {@link Substitution}s. */
final class SubstitutionNodes {
    private SubstitutionNodes() {}

    /** {@code name(pattern, replacement, text, count?, flags?)}. */
    static final class OfModule extends VariadicBuiltinNode {
        private final Substitution function;
        @Child private Substitution.Code code;

        OfModule(Substitution function) {
            this.function = function;
            this.code = new Substitution.Code(function);
        }

        @Override
        public Object execute(Object[] arguments) {
            Object count = arguments.length > 3 ? arguments[3] : Missing.MISSING;
            Object flags = arguments.length > 4 ? arguments[4] : Missing.MISSING;
            var source = PatternSource.of(this, function.text(), arguments[0], flags);
            return code.execute(source.compile(Matching.SEARCH, this), arguments[1], arguments[2], count);
        }
    }

    /** {@code name(replacement, text, count?)} of a pattern. */
    static final class OfPattern extends TernaryBuiltinNode {
        private final PatternSource source;
        @CompilationFinal private Pattern pattern;
        @Child private Substitution.Code code;

        OfPattern(Substitution function, PatternSource source) {
            this.source = source;
            this.code = new Substitution.Code(function);
        }

        @Override
        public Object execute(Object replacement, Object text, Object count) {
            if (pattern == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                pattern = source.compile(Matching.SEARCH, this);
            }
            return code.execute(pattern, replacement, text, count);
        }
    }
}
