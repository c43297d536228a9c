package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.value.KindTest;

/** The declared type of a field, as far as it is checked. */
public sealed interface TypeCheck {

    /** Whether the field takes a value (null is tested before). */
    boolean accepts(Object value, Instance instance);

    /** The type as a message about an instance names it. */
    default String text(String written, @SuppressWarnings("unused") Instance instance) {
        return written;
    }

    /** A builtin type. */
    record OfKind(KindTest test) implements TypeCheck {
        @Override
        public boolean accepts(Object value, Instance instance) {
            return test.accepts(value);
        }
    }

    /** A declared type, found by running the thunk, because it may be declared after the type that names it. */
    record OfType(ZexusFunction thunk) implements TypeCheck {
        @Override
        @TruffleBoundary
        public boolean accepts(Object value, Instance instance) {
            return TypeTests.takes(InvokeNode.callMethod(null, thunk, instance), value);
        }
    }

    /** A type parameter: the type argument of the instance's type, if it has one. */
    record OfParameter(int index) implements TypeCheck {
        @Override
        @TruffleBoundary
        public boolean accepts(Object value, Instance instance) {
            TypeArgument argument = instance.type().typeArgument(index);
            return argument == null || argument.check() == null || argument.check().accepts(value, instance);
        }

        @Override
        public String text(String written, Instance instance) {
            TypeArgument argument = instance.type().typeArgument(index);
            return argument == null ? written : argument.text();
        }
    }

    /** A declared type that is known. */
    record OfInstance(ZexusType type) implements TypeCheck {
        @Override
        public boolean accepts(Object value, Instance instance) {
            return TypeTests.isInstance(value, type);
        }
    }
}
