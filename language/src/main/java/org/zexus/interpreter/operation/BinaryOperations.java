package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.zexus.runtime.operation.BinaryNode;
import org.zexus.runtime.operation.EqualNode;
import org.zexus.runtime.operation.IndexNode;
import org.zexus.runtime.operation.ModuloNode;
import org.zexus.runtime.operation.OrderNode;
import org.zexus.runtime.operation.TruthNode;
import org.zexus.runtime.type.Operator;
import org.zexus.runtime.value.Numbers;

/** The operations on two values, by the nodes of the runtime. */
final class BinaryOperations {

    private BinaryOperations() {}

    /** An arithmetic operator. */
    static final class Arithmetic extends BinaryOperation {

        @Child private BinaryNode operator;

        Arithmetic(SourcePositions positions, int portableIndex, BinaryNode operator) {
            super(positions, portableIndex);
            this.operator = operator;
        }

        @Override
        public Object execute(Object left, Object right) {
            return operator.execute(left, right);
        }
    }

    /** The modulo that gives 0 for a number and a zero divisor. */
    static final class LenientModulo extends BinaryOperation {

        @Child private BinaryNode modulo = ModuloNode.create();

        LenientModulo(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Override
        public Object execute(Object left, Object right) {
            boolean isZero = right instanceof Long number && number == 0 || right instanceof Double other && other == 0;
            return isZero && Numbers.isNumber(left) ? (Object) 0L : modulo.execute(left, right);
        }
    }

    /** One of the four orders. */
    static final class Order extends BinaryOperation {

        @Child private OrderNode order;

        Order(SourcePositions positions, int portableIndex, Operator operator) {
            super(positions, portableIndex);
            this.order = OrderNode.create(operator);
        }

        @Override
        public Object execute(Object left, Object right) {
            return order.execute(left, right);
        }
    }

    /** Equality or inequality. */
    static final class Equal extends BinaryOperation {

        private final boolean expected;
        @Child private EqualNode equal = EqualNode.create();

        Equal(SourcePositions positions, int portableIndex, boolean expected) {
            super(positions, portableIndex);
            this.expected = expected;
        }

        @Override
        public Object execute(Object left, Object right) {
            return equal.execute(left, right) == expected;
        }
    }

    /** AND and OR of two values that are both evaluated. */
    static final class Both extends BinaryOperation {

        private final boolean conjunction;
        @Child private TruthNode leftTruth = TruthNode.create();
        @Child private TruthNode rightTruth = TruthNode.create();

        Both(SourcePositions positions, int portableIndex, boolean conjunction) {
            super(positions, portableIndex);
            this.conjunction = conjunction;
        }

        @Override
        public Object execute(Object left, Object right) {
            boolean a = leftTruth.execute(left);
            boolean b = rightTruth.execute(right);
            return conjunction ? a && b : a || b;
        }
    }

    /** An element by its position or key. */
    static final class Index extends BinaryOperation {

        @Child private IndexNode index = IndexNode.create();

        Index(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Override
        public Object execute(Object container, Object key) {
            return index.execute(container, key);
        }
    }

    /** Whether a value is an instance of a type. */
    static final class IsInstance extends BinaryOperation {

        @Child private InstanceTest test = new InstanceTest();

        IsInstance(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Override
        public Object execute(Object value, Object type) {
            return test.execute(value, type);
        }
    }

    /** An operation that is a method of the runtime. */
    static final class Other extends BinaryOperation {

        private final RuntimeAction action;

        Other(SourcePositions positions, int portableIndex, RuntimeAction action) {
            super(positions, portableIndex);
            this.action = action;
        }

        @Override
        @TruffleBoundary
        public Object execute(Object left, Object right) {
            return action.run(new Object[]{left, right}, this);
        }
    }
}
