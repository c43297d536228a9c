package org.zexus.events;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.CallableObject;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusNull;

/** Ends the wait for one event. */
final class NextHandler extends CallableObject {

    private final EventLibrary.NextEvent wait;

    NextHandler(EventLibrary.NextEvent wait) {
        this.wait = wait;
    }

    @Override
    public Object call(Object[] arguments, Node where) {
        wait.complete(arguments[0]);
        return ZexusNull.NULL;
    }

    @Override
    public Object callNamed(Object[] positional, String[] names, Object[] values, Node where) {
        return call(positional, where);
    }

    @Override
    public Kind kind() {
        return Kind.FUNCTION;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("action next(event)");
    }
}
