package org.zexus.builtins.math;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Functions;
import org.zexus.runtime.operation.Arithmetic;
import org.zexus.runtime.value.Numbers;

/** The module {@code math}. Its functions give the same bits on every machine. */
public final class MathModule {
    private final Functions to;

    private MathModule(Functions to) {
        this.to = to;
    }

    /** Declares everything here. */
    public static void declare(Functions to) {
        var module = new MathModule(to);
        module.constants();
        module.floatFunctions();
        module.rounding();
        module.integers();
        module.statistics();
        module.randomNumbers();
    }

    private void constants() {
        to.value("PI", Math.PI);
        to.value("E", Math.E);
        to.value("TAU", Math.TAU);
        to.value("INF", Double.POSITIVE_INFINITY);
        to.value("NAN", Double.NaN);
    }

    private void floatFunctions() {
        unary("sin", "The sine of an angle in radians.", StrictMath::sin);
        unary("cos", "The cosine of an angle in radians.", StrictMath::cos);
        unary("tan", "The tangent of an angle in radians.", StrictMath::tan);
        unary("asin", "The angle of a sine.", StrictMath::asin);
        unary("acos", "The angle of a cosine.", StrictMath::acos);
        unary("atan", "The angle of a tangent.", StrictMath::atan);
        unary("sinh", "The hyperbolic sine.", StrictMath::sinh);
        unary("cosh", "The hyperbolic cosine.", StrictMath::cosh);
        unary("tanh", "The hyperbolic tangent.", StrictMath::tanh);
        unary("asinh", "The inverse hyperbolic sine.", Hyperbolic::asinh);
        unary("acosh", "The inverse hyperbolic cosine.", Hyperbolic::acosh);
        unary("atanh", "The inverse hyperbolic tangent.", Hyperbolic::atanh);
        unary("exp", "e to the power of a number.", StrictMath::exp);
        unary("log2", "The logarithm to base 2.", Logarithm::base2);
        unary("log10", "The logarithm to base 10.", StrictMath::log10);
        unary("log1p", "The natural logarithm of 1 + x.", StrictMath::log1p);
        unary("cbrt", "The cube root.", StrictMath::cbrt);
        unary("degrees", "An angle in radians, in degrees.", Math::toDegrees);
        unary("radians", "An angle in degrees, in radians.", Math::toRadians);
        to.function("sqrt(number: number)", "The square root.", SqrtNodeGen::create);
        to.function("log(number: number, base?: number)", "The logarithm, natural unless a base is given.",
                Boundary.binary(Logarithm::log));
        binary("atan2", "atan2(y: number, x: number)", "The angle of the point (x, y).", StrictMath::atan2);
        binary("copysign", "copysign(size: number, sign: number)", "The size of one number with the sign of another.",
                Math::copySign);
        binary("fmod", "fmod(number: number, divisor: number)", "The remainder, with the sign of the number.",
                (a, b) -> a % b);
        binary("hypot", "hypot(x: number, y: number)", "The length of the vector (x, y).", StrictMath::hypot);
        to.function("pow(base, exponent)", "The same as base ** exponent.",
                Boundary.binary((where, base, exponent) -> Arithmetic.power(base, exponent, where)));
        to.function("modf(number: number)", "A list of the fraction and the whole part.",
                Boundary.unary(FloatParts::modf));
        to.function("isnan(number: number)", "Whether the number is nan.",
                Boundary.unary((where, x) -> Double.isNaN(Arguments.number(where, "isnan", x))));
        to.function("isinf(number: number)", "Whether the number is infinite.",
                Boundary.unary((where, x) -> !Numbers.isInteger(x)
                        && Double.isInfinite(Arguments.number(where, "isinf", x))));
        to.function("isfinite(number: number)", "Whether the number is neither infinite nor nan.",
                Boundary.unary((where, x) -> Numbers.isInteger(x)
                        || Double.isFinite(Arguments.number(where, "isfinite", x))));
    }

    private void rounding() {
        to.function("floor(number: number)", "The greatest integer that is not greater.", ToIntegerNode::floor);
        to.function("ceil(number: number)", "The least integer that is not less.", ToIntegerNode::ceil);
        to.function("trunc(number: number)", "The integer without the fraction.", ToIntegerNode::trunc);
        to.function("round(number: number, digits?: integer)",
                "The nearest float with so many decimals (0); ties go to even.",
                Boundary.binary(FloatParts::round));
        to.function("abs(number: number)", "The number without its sign.", AbsNodeGen::create);
        to.function("clamp(number: number, least: number, greatest: number)", "The number, kept between two others.",
                Boundary.ternary(FloatParts::clamp));
        to.function("lerp(from: number, to: number, part: number)",
                "The number at a part of the way between two others.",
                Boundary.ternary((where, from, end, part) -> {
                    double a = Arguments.number(where, "lerp", from);
                    return a + (Arguments.number(where, "lerp", end) - a) * Arguments.number(where, "lerp", part);
                }));
    }

    private void integers() {
        to.function("factorial(integer: integer)", "The product of the integers from 1 on.",
                Boundary.unary(IntegerFunctions::factorial));
        to.function("gcd(...integers: integer)", "The greatest common divisor.",
                Boundary.variadic(IntegerFunctions::gcd));
        to.function("lcm(...integers: integer)", "The least common multiple.",
                Boundary.variadic(IntegerFunctions::lcm));
    }

    private void statistics() {
        to.function("sum(...numbers)", "The sum of several numbers or of a list.",
                Boundary.variadic(SumOperation::sum));
        to.function("min(first, ...more)", "The least of several numbers or of a list.", ExtremeNode::min);
        to.function("max(first, ...more)", "The greatest of several numbers or of a list.", ExtremeNode::max);
        to.function("mean(list: list)", "The average; 0 of an empty list.", Boundary.unary(Statistics::mean));
        to.function("median(list: list)", "The middle one of the sorted numbers.", Boundary.unary(Statistics::median));
        to.function("mode(list: list)", "The most frequent value.", Boundary.unary(Statistics::mode));
        to.function("variance(list: list)", "The mean square of the distances from the mean.",
                Boundary.unary(Statistics::variance));
        to.function("stdev(list: list)", "The square root of the variance.", Boundary.unary(Statistics::deviation));
    }

    private void randomNumbers() {
        to.function("random(first?: number, last?: number)", "As the builtin random.",
                Boundary.binary(RandomOperation::random));
        to.function("randint|random_int(first: integer, last: integer)", "A random integer from first to last.",
                Boundary.binary((where, first, last) -> RandomOperation.between(where, "randint", first, last)));
        to.function("randrange(first: integer, end?: integer)",
                "A random integer from first (0) up to but without end.",
                Boundary.binary(RandomChoice::range));
        to.function("choice(list: list)", "A random element.", Boundary.unary(RandomChoice::choice));
        to.function("shuffle(list: list)", "A new list in random order.", Boundary.unary(RandomChoice::shuffle));
    }

    private void unary(String name, String documentation, DoubleUnaryOperator function) {
        to.function(name + "(number)", documentation, FloatFunctionNode.of(name, function));
    }

    private void binary(String name, String signature, String documentation,
            DoubleBinaryOperator function) {
        to.function(signature, documentation, Boundary.binary((where, a, b) -> function
                .applyAsDouble(Arguments.number(where, name, a), Arguments.number(where, name, b))));
    }
}
