package org.zexus.builtins.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.function.Supplier;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.builtin.NullaryBuiltinNode;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.builtin.VariadicBuiltinNode;

/**
 * Builtins that are plain Java methods, which compiled guest code calls and does not look into. Each gets the node of
 * its call site for the position of errors; optional arguments that were left out arrive as
 * {@link org.zexus.runtime.value.Missing#MISSING}.
 */
public final class Boundary {
    private Boundary() {}

    /** A builtin without parameters. */
    public interface Nullary {
        /** Runs the builtin. */
        Object run(Node where);
    }

    /** A builtin of one parameter. */
    public interface Unary {
        /** Runs the builtin. */
        Object run(Node where, Object argument);
    }

    /** A builtin of two parameters. */
    public interface Binary {
        /** Runs the builtin. */
        Object run(Node where, Object first, Object second);
    }

    /** A builtin of three parameters. */
    public interface Ternary {
        /** Runs the builtin. */
        Object run(Node where, Object first, Object second, Object third);
    }

    /** A builtin of any number of parameters. */
    public interface Variadic {
        /** Runs the builtin with just the arguments given. */
        Object run(Node where, Object[] arguments);
    }

    /** Makes the code of a builtin without parameters. */
    public static Supplier<NullaryBuiltinNode> nullary(Nullary body) {
        return () -> new NullaryBuiltinNode() {
            @Override
            @TruffleBoundary
            public Object execute() {
                return body.run(this);
            }
        };
    }

    /** Makes the code of a builtin of one parameter. */
    public static Supplier<UnaryBuiltinNode> unary(Unary body) {
        return () -> new UnaryBuiltinNode() {
            @Override
            @TruffleBoundary
            public Object execute(Object argument) {
                return body.run(this, argument);
            }
        };
    }

    /** Makes the code of a builtin of two parameters. */
    public static Supplier<BinaryBuiltinNode> binary(Binary body) {
        return () -> new BinaryBuiltinNode() {
            @Override
            @TruffleBoundary
            public Object execute(Object first, Object second) {
                return body.run(this, first, second);
            }
        };
    }

    /** Makes the code of a builtin of three parameters. */
    public static Supplier<TernaryBuiltinNode> ternary(Ternary body) {
        return () -> new TernaryBuiltinNode() {
            @Override
            @TruffleBoundary
            public Object execute(Object first, Object second, Object third) {
                return body.run(this, first, second, third);
            }
        };
    }

    /** Makes the code of a builtin of any number of parameters. */
    public static Supplier<VariadicBuiltinNode> variadic(Variadic body) {
        return () -> new VariadicBuiltinNode() {
            @Override
            @TruffleBoundary
            public Object execute(Object[] arguments) {
                return body.run(this, arguments);
            }
        };
    }
}
