package org.zexus.interpreter.operation;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.interpreter.code.Predicate;
import org.zexus.runtime.operation.Ordering;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Equality;

/** Comparisons of values of any kind: fast paths for numbers and strings, the rest in the runtime. */
final class LogicNodes {

    private LogicNodes() {}

    /** One of the four order predicates. */
    abstract static class OrderNode extends BinaryNode {

        final Predicate predicate;

        OrderNode(SourcePositions positions, int portableIndex, Predicate predicate) {
            super(positions, portableIndex);
            this.predicate = predicate;
        }

        @Specialization
        boolean compareLongs(long left, long right) {
            return switch (predicate) {
                case LT -> left < right;
                case LE -> left <= right;
                case GT -> left > right;
                default -> left >= right;
            };
        }

        @Specialization
        boolean compareDoubles(double left, double right) {
            return switch (predicate) {
                case LT -> left < right;
                case LE -> left <= right;
                case GT -> left > right;
                default -> left >= right;
            };
        }

        @Specialization
        boolean compareStrings(TruffleString left, TruffleString right,
                @Cached TruffleString.CompareIntsUTF32Node compare) {
            return compareLongs(compare.execute(left, right), 0);
        }

        @Fallback
        boolean compareOthers(Object left, Object right, @Bind Node where) {
            return switch (predicate) {
                case LT -> Ordering.less(left, right, where);
                case LE -> Ordering.lessOrEqual(left, right, where);
                case GT -> Ordering.greater(left, right, where);
                default -> Ordering.greaterOrEqual(left, right, where);
            };
        }
    }

    abstract static class EqualNode extends BinaryNode {

        final boolean expected;

        /** {@code expected} is true for equality, false for inequality. */
        EqualNode(SourcePositions positions, int portableIndex, boolean expected) {
            super(positions, portableIndex);
            this.expected = expected;
        }

        @Specialization
        boolean compareLongs(long left, long right) {
            return (left == right) == expected;
        }

        @Specialization
        boolean compareDoubles(double left, double right) {
            return (left == right) == expected;
        }

        @Specialization
        boolean compareBooleans(boolean left, boolean right) {
            return (left == right) == expected;
        }

        @Specialization
        boolean compareStrings(TruffleString left, TruffleString right, @Cached TruffleString.EqualNode equal) {
            return equal.execute(left, right, Strings.ENCODING) == expected;
        }

        @Fallback
        boolean compareOthers(Object left, Object right) {
            return Equality.equal(left, right) == expected;
        }
    }

    /** AND and OR of two values that are both evaluated. */
    abstract static class BothNode extends BinaryNode {

        final boolean conjunction;
        @Child private TruthNode leftTruth;
        @Child private TruthNode rightTruth;

        BothNode(SourcePositions positions, int portableIndex, boolean conjunction) {
            super(positions, portableIndex);
            this.conjunction = conjunction;
            this.leftTruth = TruthNode.create(positions, portableIndex);
            this.rightTruth = TruthNode.create(positions, portableIndex);
        }

        @Specialization
        boolean combine(Object left, Object right) {
            boolean a = leftTruth.execute(left);
            boolean b = rightTruth.execute(right);
            return conjunction ? a & b : a | b;
        }
    }

    /** NOT and BOOL. */
    abstract static class AsBooleanNode extends UnaryNode {

        final boolean negated;
        @Child private TruthNode truth;

        AsBooleanNode(SourcePositions positions, int portableIndex, boolean negated) {
            super(positions, portableIndex);
            this.negated = negated;
            this.truth = TruthNode.create(positions, portableIndex);
        }

        @Specialization
        boolean test(Object operand) {
            return truth.execute(operand) != negated;
        }
    }
}
