package org.zexus.builtins.conversion;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Truth;

/** The table of conversions and type names. */
public final class ConversionBuiltins {
    private ConversionBuiltins() {}

    /** Declares everything here. */
    public static void declare(Declarations to) {
        to.function("string|str(value)", "The text print writes for the value.", StringNodeGen::create);
        to.function("inspect(value)", "The text of the value with strings in quotes, also inside of collections.",
                Boundary.unary((_, value) -> Display.inspection(value)));
        to.function("int|integer(value)", "The value as an integer; floats lose their fraction.",
                IntegerNodeGen::create);
        to.function("float(value)", "The value as a float.", FloatNodeGen::create);
        to.function("bool|boolean(value)", "Whether the value counts as true.",
                Boundary.unary((_, value) -> Truth.of(value)));
        to.function("type(value)", "The name of the value's type, such as Integer.", TypeNameNode::type);
        to.function("typeof(value)", "The name of the value's kind, such as integer.", TypeNameNode::typeof);
        to.function("to_hex(integer: integer)", "The integer in hexadecimal: 0xff.",
                Boundary.unary(Hexadecimal::toHex));
        to.function("from_hex(text: string)", "The integer a hexadecimal text names.",
                Boundary.unary(Hexadecimal::fromHex));
    }
}
