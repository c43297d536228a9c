package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Idempotent;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.operation.Indexing;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.TypeTests;
import org.zexus.runtime.value.KindTest;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Tests of values: their kind, type, length, and whether something is in them. */
final class TestNodes {

    private TestNodes() {}

    abstract static class ContainsNode extends BinaryNode {

        ContainsNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization
        static boolean contains(Object value, Object container, @Bind Node where) {
            return Indexing.contains(container, value, where);
        }
    }

    abstract static class IsInstanceNode extends BinaryNode {

        IsInstanceNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization
        static boolean isInstance(Object value, Object type) {
            return TypeTests.isInstance(value, type);
        }
    }

    abstract static class IsNullNode extends UnaryNode {

        IsNullNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization
        static boolean isNull(Object value) {
            return value == ZexusNull.NULL;
        }
    }

    abstract static class LengthNode extends UnaryNode {

        LengthNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization
        static long ofList(ZexusList list) {
            return list.size();
        }

        @Specialization
        static long ofString(TruffleString text) {
            return Strings.length(text);
        }

        @Fallback
        static long ofOther(Object value) {
            Long length = Indexing.lengthOrNull(value);
            return length == null ? 0 : length;
        }
    }

    abstract static class IsKindNode extends UnaryNode {

        final KindTest test;

        IsKindNode(SourcePositions positions, int portableIndex, String kind) {
            super(positions, portableIndex);
            this.test = KindTest.named(kind);
        }

        @Specialization
        boolean testLong(@SuppressWarnings("unused") long value) {
            return test == KindTest.INTEGER || test == KindTest.NUMBER || test == KindTest.ANY;
        }

        @Fallback
        @TruffleBoundary
        boolean testOther(Object value) {
            return test.test(value);
        }
    }

    abstract static class CheckKindNode extends UnaryNode {

        final KindTest test;
        final String kind;
        final String variable;

        CheckKindNode(SourcePositions positions, int portableIndex, String kind, String variable) {
            super(positions, portableIndex);
            this.test = KindTest.named(kind);
            this.kind = kind;
            this.variable = variable;
        }

        @Idempotent
        boolean takesLong() {
            return test == KindTest.INTEGER || test == KindTest.NUMBER || test == KindTest.FLOAT;
        }

        @Specialization(guards = "takesLong()")
        static long checkLong(long value) {
            return value;
        }

        @Fallback
        Object checkOther(Object value) {
            if (!accepts(value)) {
                throw mismatch(value);
            }
            return value;
        }

        @TruffleBoundary
        private boolean accepts(Object value) {
            return test.accepts(value);
        }

        @TruffleBoundary
        private ZexusException mismatch(Object value) {
            return Errors.typeError(this,
                    "cannot assign " + Kinds.typeName(value) + " to '" + variable + "' declared as " + kind);
        }
    }
}
