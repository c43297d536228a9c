package org.zexus.runtime.call;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.value.ZexusObject;

/** A value that is no function but can be called like one, such as a type, which makes an instance. */
@ExportLibrary(InteropLibrary.class)
public abstract class CallableObject extends ZexusObject {

    /** Calls the value with positional arguments, on a slow path. */
    public abstract Object call(Object[] arguments, Node where);

    /**
     * Code that does the same as {@link #call}, to be kept at call sites, or null when the value has none. It takes
     * just the arguments.
     */
    public RootCallTarget callTarget() {
        return null;
    }

    /**
     * Calls the value with positional arguments and arguments by name, on a slow path.
     *
     * @param names the names, distinct
     * @param values the values of the arguments by name, as many as names
     */
    public abstract Object callNamed(Object[] positional, String[] names, Object[] values, Node where);

    @ExportMessage
    @SuppressWarnings("static-method")
    public final boolean isExecutable() {
        return true;
    }

    @ExportMessage
    public final Object execute(Object[] arguments, @Bind Node node, @Cached InvokeNode invoke) {
        return EntryCall.call(node, invoke, this, arguments);
    }
}
