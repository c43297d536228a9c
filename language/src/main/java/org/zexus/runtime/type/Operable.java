package org.zexus.runtime.type;

/** A value of the library that has operators of its own, such as a point in time. */
public interface Operable {

    /**
     * The result of an operator whose left operand is this value.
     *
     * @return Java null when the value has no such operator for the right operand
     */
    Object operate(Operator operator, Object right);
}
