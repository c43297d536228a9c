package org.zexus.runtime.error;

/**
 * Ends the program with an exit status. Where it has left all guest code, it is handed to
 * {@link org.zexus.runtime.scope.RuntimeContext#exit}.
 */
public final class ProgramExit extends UncatchableExit {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** An exit with a status; 0 means success. */
    public ProgramExit(int status) {
        this.status = status;
    }

    /** The exit status. */
    public int status() {
        return status;
    }
}
