package org.zexus.builtins.regex;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.builtin.UnaryBuiltinNode;

/** The nodes of {@link RegexFunction}s. */
final class FunctionNodes {
    private FunctionNodes() {}

    /** {@code name(pattern, text, flags?)}. */
    static final class OfModule extends TernaryBuiltinNode {
        private final RegexFunction function;
        @Child private RegexFunction.Code code;

        OfModule(RegexFunction function) {
            this.function = function;
            this.code = function.code();
        }

        @Override
        public Object execute(Object pattern, Object text, Object flags) {
            var source = PatternSource.of(this, function.text(), pattern, flags);
            var input = Arguments.text(this, function.text(), text);
            return code.execute(source.compile(function.matching(), this), input);
        }
    }

    /** {@code name(text)} of a pattern. */
    static final class OfPattern extends UnaryBuiltinNode {
        private final RegexFunction function;
        private final PatternSource source;
        @CompilationFinal private Pattern pattern;
        @Child private RegexFunction.Code code;

        OfPattern(RegexFunction function, PatternSource source) {
            this.function = function;
            this.source = source;
            this.code = function.code();
        }

        @Override
        public Object execute(Object text) {
            if (pattern == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                pattern = source.compile(function.matching(), this);
            }
            return code.execute(pattern, Arguments.text(this, function.text(), text));
        }
    }
}
