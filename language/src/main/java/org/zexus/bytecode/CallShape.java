package org.zexus.bytecode;

import java.util.List;
import java.util.Objects;

/**
 * How the arguments of a call with names or spreads lie on the operand stack: one entry each, in this order, the last
 * on top.
 *
 * @param arguments the arguments
 */
public record CallShape(List<Argument> arguments) {
    public CallShape {
        arguments = List.copyOf(arguments);
    }

    /** A shape of these arguments. */
    public static CallShape of(Argument... arguments) {
        return new CallShape(List.of(arguments));
    }

    /** One argument of a call. */
    public sealed interface Argument {}

    /** An argument bound by its place. */
    public enum Positional implements Argument {
        /** The only one. */
        POSITIONAL
    }

    /**
     * An argument bound by its name.
     *
     * @param name the parameter's name
     */
    public record Named(String name) implements Argument {
        public Named {
            Objects.requireNonNull(name, "name");
        }
    }

    /** A list whose elements are positional arguments. */
    public enum Spread implements Argument {
        /** The only one. */
        SPREAD
    }
}
