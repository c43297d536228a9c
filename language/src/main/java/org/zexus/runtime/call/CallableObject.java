package org.zexus.runtime.call;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.value.ZexusObject;

/** A value that is no function but can be called like one, such as a type, which makes an instance. */
public abstract class CallableObject extends ZexusObject {

    /** Calls the value with positional arguments. */
    public abstract Object call(Object[] arguments, Node where);

    /**
     * Calls the value with positional arguments and arguments by name.
     *
     * @param names the names, distinct
     * @param values the values of the arguments by name, as many as names
     */
    public abstract Object callNamed(Object[] positional, String[] names, Object[] values, Node where);
}
