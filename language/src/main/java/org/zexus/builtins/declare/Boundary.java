package org.zexus.builtins.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import java.util.function.Supplier;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.builtin.BuiltinParameter;
import org.zexus.runtime.builtin.NullaryBuiltinNode;
import org.zexus.runtime.builtin.ParameterKind;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.builtin.VariadicBuiltinNode;
import org.zexus.runtime.task.Awaitable;
import org.zexus.runtime.task.WaitPlace;

/**
 * Builtins that are plain Java methods, which compiled guest code calls and does not look into. Each gets the node of
 * its call site for the position of errors. The arguments are checked against the builtin's {@link Signature} before;
 * optional arguments that were left out arrive as {@link org.zexus.runtime.value.Missing#MISSING}.
 */
public final class Boundary {
    private static final ArgumentCheck NONE = new ArgumentCheck("",
            List.of(new BuiltinParameter("", List.of(ParameterKind.ANY), false, true)), false, false);

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
        /**
         * Runs the builtin.
         *
         * @param arguments as many as it has parameters, or, if the last one takes any number, just those given
         */
        Object run(Node where, Object[] arguments);
    }

    /** Makes the code of a builtin for a call site; {@link Signature} adds the check of the arguments. */
    public interface Code<N extends BuiltinNode> extends Supplier<N> {
        /** The code with another check of its arguments. */
        Supplier<N> checked(ArgumentCheck check);

        @Override
        default N get() {
            return checked(NONE).get();
        }
    }

    /** A builtin of one parameter whose result is there only later. */
    public interface WaitingUnary {
        /** Begins; gives what has the result. */
        Awaitable begin(Node where, Object argument);
    }

    /** A builtin of two parameters whose result is there only later. */
    public interface WaitingBinary {
        /** Begins; gives what has the result. */
        Awaitable begin(Node where, Object first, Object second);
    }

    /** A builtin of three parameters whose result is there only later. */
    public interface WaitingTernary {
        /** Begins; gives what has the result. */
        Awaitable begin(Node where, Object first, Object second, Object third);
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
    public static Code<UnaryBuiltinNode> unary(Unary body) {
        return check -> () -> new UnaryBuiltinNode() {
            @Override
            @TruffleBoundary
            public Object execute(Object argument) {
                return body.run(this, check.check(this, 0, argument));
            }
        };
    }

    /** Makes the code of a builtin of two parameters. */
    public static Code<BinaryBuiltinNode> binary(Binary body) {
        return check -> () -> new BinaryBuiltinNode() {
            @Override
            @TruffleBoundary
            public Object execute(Object first, Object second) {
                return body.run(this, check.check(this, 0, first), check.check(this, 1, second));
            }
        };
    }

    /** Makes the code of a builtin of three parameters. */
    public static Code<TernaryBuiltinNode> ternary(Ternary body) {
        return check -> () -> new TernaryBuiltinNode() {
            @Override
            @TruffleBoundary
            public Object execute(Object first, Object second, Object third) {
                return body.run(this, check.check(this, 0, first), check.check(this, 1, second),
                        check.check(this, 2, third));
            }
        };
    }

    /** Makes the code of a builtin of one parameter that waits, in compiled code without unwinding the stack. */
    public static Code<UnaryBuiltinNode> waitingUnary(WaitingUnary body) {
        return check -> () -> new UnaryBuiltinNode() {
            private final WaitPlace place = new WaitPlace();

            @Override
            public Object execute(Object argument) {
                return begin(argument).resultAt(this, place);
            }

            @TruffleBoundary
            private Awaitable begin(Object argument) {
                return body.begin(this, check.check(this, 0, argument));
            }
        };
    }

    /** Makes the code of a builtin of two parameters that waits, likewise. */
    public static Code<BinaryBuiltinNode> waitingBinary(WaitingBinary body) {
        return check -> () -> new BinaryBuiltinNode() {
            private final WaitPlace place = new WaitPlace();

            @Override
            public Object execute(Object first, Object second) {
                return begin(first, second).resultAt(this, place);
            }

            @TruffleBoundary
            private Awaitable begin(Object first, Object second) {
                return body.begin(this, check.check(this, 0, first), check.check(this, 1, second));
            }
        };
    }

    /** Makes the code of a builtin of three parameters that waits, likewise. */
    public static Code<TernaryBuiltinNode> waitingTernary(WaitingTernary body) {
        return check -> () -> new TernaryBuiltinNode() {
            private final WaitPlace place = new WaitPlace();

            @Override
            public Object execute(Object first, Object second, Object third) {
                return begin(first, second, third).resultAt(this, place);
            }

            @TruffleBoundary
            private Awaitable begin(Object first, Object second, Object third) {
                return body.begin(this, check.check(this, 0, first), check.check(this, 1, second),
                        check.check(this, 2, third));
            }
        };
    }

    /** Makes the code of a builtin of any number of parameters. */
    public static Code<VariadicBuiltinNode> variadic(Variadic body) {
        return check -> () -> new VariadicBuiltinNode() {
            @Override
            @TruffleBoundary
            public Object execute(Object[] arguments) {
                return body.run(this, check.check(this, arguments));
            }
        };
    }
}
