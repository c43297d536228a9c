package org.zexus.runtime.task;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import org.zexus.runtime.error.GuestFrame;

/** One guest call that was put aside at an instruction that calls or waits. */
public interface SavedCall {

    /** Where the call stopped, for reports. */
    GuestFrame frame();

    /**
     * Goes on behind the instruction.
     *
     * @param value the result of the instruction
     * @return the result of the call, or a {@link Suspension} if it waits again
     */
    Object resume(Object value);

    /**
     * Goes on as if the instruction had raised an error.
     *
     * @return the result of the call, or a {@link Suspension} if it waits again
     */
    Object resumeWithError(AbstractTruffleException error);
}
