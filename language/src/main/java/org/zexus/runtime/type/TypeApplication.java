package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.KindTest;
import org.zexus.runtime.value.Kinds;

/** Gives generic types their type arguments. */
public final class TypeApplication {

    private TypeApplication() {}

    /**
     * {@code T<A, B>}: the type with its arguments, the same one for the same arguments. Anything that is not a generic
     * type is given back as it is.
     *
     * @param arguments types, or the names of builtin types as strings
     */
    @TruffleBoundary
    public static Object apply(Object callee, Object[] arguments, Node where) {
        if (!(callee instanceof ZexusType generic) || generic.typeParameters().isEmpty()) {
            return callee;
        }
        int expected = generic.typeParameters().size();
        if (arguments.length != expected) {
            throw Errors.typeError(where, generic.name() + " expects " + expected
                    + (expected == 1 ? " type argument" : " type arguments") + ", got " + arguments.length);
        }
        List<TypeArgument> applied = new ArrayList<>();
        for (Object argument : arguments) {
            applied.add(typeArgument(argument, where));
        }
        return generic.withArguments(applied);
    }

    private static TypeArgument typeArgument(Object argument, Node where) {
        if (argument instanceof ZexusType type) {
            return new TypeArgument(type.name(), new TypeCheck.OfInstance(type));
        }
        if (argument instanceof TruffleString text) {
            String name = Strings.toJava(text);
            KindTest test = KindTest.named(name);
            return new TypeArgument(name, test == null || test == KindTest.ANY ? null : new TypeCheck.OfKind(test));
        }
        throw Errors.typeError(where, Kinds.typeName(argument) + " is not a type");
    }
}
