package org.zexus.runtime.error;

import com.oracle.truffle.api.nodes.ControlFlowException;

/**
 * Leaves the running program without being an error: clean-up code ({@code finally}, {@code defer}, {@code using})
 * runs, but no {@code catch} stops it.
 */
public abstract class UncatchableExit extends ControlFlowException {

    private static final long serialVersionUID = 1L;
}
