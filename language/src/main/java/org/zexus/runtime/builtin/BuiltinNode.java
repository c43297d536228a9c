package org.zexus.runtime.builtin;

import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.nodes.Node;

/**
 * The code of a builtin at one call site. The caller has checked the number of arguments with
 * {@link BuiltinDescriptor#checkArity}; optional arguments that the call left out arrive as
 * {@link org.zexus.runtime.value.Missing#MISSING}.
 *
 * <p>
 * Subclasses are written with the Truffle DSL against the arity subclasses, which have an {@code execute} method with
 * one Java parameter per argument.
 */
@GenerateInline(value = false, inherit = true)
public abstract class BuiltinNode extends Node {

    /**
     * Runs the builtin.
     *
     * @param arguments the arguments given, at most as many as the builtin has parameters
     */
    public abstract Object execute(Object[] arguments);
}
