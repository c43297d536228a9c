package org.zexus.interpreter;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import org.zexus.runtime.error.GuestFrame;
import org.zexus.runtime.task.SavedCall;

/**
 * A call that was put aside: its slots and its place are all there is to it.
 *
 * @param target continues calls of the function that stopped at the place
 * @param function the function that was called, or null
 * @param slots the values in the slots
 */
record SavedActivation(RootCallTarget target, Object function, Object[] slots) implements SavedCall {

    @Override
    public GuestFrame frame() {
        return GuestFrame.of(target.getRootNode());
    }

    @Override
    public Object resume(Object value) {
        return target.call(function, slots, value, null);
    }

    @Override
    public Object resumeWithError(AbstractTruffleException error) {
        return target.call(function, slots, null, error);
    }
}
