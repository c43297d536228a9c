package org.zexus.builtins.math;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.runtime.operation.Arithmetic;

/** The table of functions of numbers. */
public final class MathBuiltins {
    private MathBuiltins() {}

    /** Declares everything here. */
    public static void declare(Declarations to) {
        to.function("abs(number: number)", "The number without its sign.", AbsNodeGen::create);
        to.function("min(first, ...more)", "The least of several numbers or of a list.", ExtremeNode::min);
        to.function("max(first, ...more)", "The greatest of several numbers or of a list.", ExtremeNode::max);
        to.function("sum(...numbers)", "The sum of several numbers or of a list.",
                Boundary.variadic(SumOperation::sum));
        to.function("round(number: number, digits?: integer)",
                "The nearest integer, or number with so many decimals; ties go to even.",
                RoundNodeGen::create);
        to.function("floor(number: number)", "The greatest integer that is not greater.", ToIntegerNode::floor);
        to.function("ceil(number: number)", "The least integer that is not less.", ToIntegerNode::ceil);
        to.function("pow(base, exponent)", "The same as base ** exponent.",
                Boundary.binary((where, base, exponent) -> Arithmetic.power(base, exponent, where)));
        to.function("sqrt(number: number)", "The square root, a float.", SqrtNodeGen::create);
        to.function("random(first?, last?)", "A float below 1; an integer below first; an integer from first to last.",
                Boundary.binary(RandomOperation::random));
    }
}
