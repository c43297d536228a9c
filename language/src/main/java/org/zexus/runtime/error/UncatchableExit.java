package org.zexus.runtime.error;

import com.oracle.truffle.api.exception.AbstractTruffleException;

/**
 * Leaves the running program without being an error: it passes through a program's functions like one, so that clean-up
 * code ({@code finally}, {@code defer}, {@code using}) runs, but no {@code catch} stops it.
 */
public abstract class UncatchableExit extends AbstractTruffleException {

    private static final long serialVersionUID = 1L;

    /** An exit without a stack, which nobody reads. */
    protected UncatchableExit(String message) {
        super(message, null, 0, null);
    }
}
