package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.operation.Arithmetic;
import org.zexus.runtime.operation.Indexing;
import org.zexus.runtime.operation.NegateNode;
import org.zexus.runtime.operation.TruthNode;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.KindTest;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** The operations on one value. */
final class UnaryOperations {

    private UnaryOperations() {}

    static final class Negate extends UnaryOperation {

        @Child private NegateNode negate = NegateNode.create();

        Negate(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Override
        public Object execute(Object operand) {
            return negate.execute(operand);
        }
    }

    static final class Positive extends UnaryOperation {

        Positive(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Override
        public Object execute(Object operand) {
            return operand instanceof Long || operand instanceof Double ? operand : Arithmetic.positive(operand, this);
        }
    }

    /** NOT and BOOL. */
    static final class AsBoolean extends UnaryOperation {

        private final boolean negated;
        @Child private TruthNode truth = TruthNode.create();

        AsBoolean(SourcePositions positions, int portableIndex, boolean negated) {
            super(positions, portableIndex);
            this.negated = negated;
        }

        @Override
        public Object execute(Object operand) {
            return truth.execute(operand) != negated;
        }
    }

    static final class IsNull extends UnaryOperation {

        IsNull(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Override
        public Object execute(Object operand) {
            return operand == ZexusNull.NULL;
        }
    }

    static final class Length extends UnaryOperation {

        Length(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Override
        public Object execute(Object operand) {
            if (operand instanceof ZexusList list) {
                return (long) list.size();
            }
            if (operand instanceof TruffleString text) {
                return (long) Strings.length(text);
            }
            Long length = Indexing.lengthOrNull(operand);
            return length == null ? (Object) 0L : length;
        }
    }

    static final class IsKind extends UnaryOperation {

        private final KindTest test;

        IsKind(SourcePositions positions, int portableIndex, String kind) {
            super(positions, portableIndex);
            this.test = kindNamed(kind);
        }

        @Override
        public Object execute(Object operand) {
            if (operand instanceof Long) {
                return test == KindTest.INTEGER || test == KindTest.NUMBER || test == KindTest.ANY;
            }
            return test(operand);
        }

        @TruffleBoundary
        private boolean test(Object operand) {
            return test.test(operand);
        }
    }

    static final class CheckKind extends UnaryOperation {

        private final KindTest test;
        private final String kind;
        private final String variable;

        CheckKind(SourcePositions positions, int portableIndex, String kind, String variable) {
            super(positions, portableIndex);
            this.test = kindNamed(kind);
            this.kind = kind;
            this.variable = variable;
        }

        @Override
        public Object execute(Object operand) {
            boolean isUsual = operand instanceof Long && test == KindTest.INTEGER
                    || operand instanceof Double && test == KindTest.FLOAT
                    || operand instanceof TruffleString && test == KindTest.STRING;
            if (!isUsual) {
                check(operand);
            }
            return operand;
        }

        @TruffleBoundary
        private void check(Object operand) {
            if (!test.accepts(operand)) {
                throw mismatch(operand, variable, kind, this);
            }
        }
    }

    private static KindTest kindNamed(String name) {
        KindTest test = KindTest.named(name);
        if (test == null) {
            throw Errors.typeError(null, "there is no kind of values named '" + name + "'");
        }
        return test;
    }

    /** The error for a value that a variable does not take. */
    static ZexusException mismatch(Object value, String variable, String type, Node where) {
        return Errors.typeError(where,
                "cannot assign " + Kinds.typeName(value) + " to '" + variable + "' declared as " + type);
    }
}
