package org.zexus.builtins.object;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.runtime.value.Kind;

/** The table of methods of instances, types and enums. */
public final class ObjectBuiltins {
    private ObjectBuiltins() {}

    /** Declares everything here. */
    public static void declare(Declarations to) {
        to.method(Kind.DATA, "toString()", "The text print writes.", Boundary.unary(ObjectOperations::display));
        to.method(Kind.ENTITY, "toString()", "The text print writes.", Boundary.unary(ObjectOperations::display));
        to.method(Kind.DATA, "toJSON()", "The JSON text of the fields.", Boundary.unary(ObjectOperations::toJson));
        to.method(Kind.DATA, "clone()", "A new instance with the same fields.",
                Boundary.unary(ObjectOperations::copy));
        to.method(Kind.DATA, "equals(other)", "The same as ==.", Boundary.binary(ObjectOperations::equal));
        to.method(Kind.DATA, "hash()", "The SHA-256 of the JSON text.", Boundary.unary(ObjectOperations::hash));
        to.method(Kind.DATA, "verify()", "Whether the fields meet their declarations.",
                Boundary.unary(ObjectOperations::verify));
        to.method(Kind.TYPE, "fromJSON(text: string)", "The instance a JSON text describes.",
                Boundary.binary(ObjectOperations::fromJson));
        to.method(Kind.TYPE, "default()", "An instance of the default values.",
                Boundary.unary(ObjectOperations::defaults));
        to.method(Kind.ENUM, "keys()", "A list of the names.", Boundary.unary(EnumOperations::keys));
        to.method(Kind.ENUM, "values()", "A list of the values.", Boundary.unary(EnumOperations::values));
    }
}
