package org.zexus.runtime.task;

import com.oracle.truffle.api.exception.AbstractTruffleException;

/** A task whose code has begun to run, and how that ends: exactly one of the methods is called once. */
public interface StartedTask {

    /** The code has returned. */
    void end(Object result);

    /** The code has raised an error. */
    void fail(AbstractTruffleException error);

    /** The code waits. */
    void suspend(Suspension suspension);

    /** Something else than an error of the program has left the code; nobody will see a result. */
    void abandon();
}
