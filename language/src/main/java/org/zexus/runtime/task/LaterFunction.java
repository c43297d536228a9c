package org.zexus.runtime.task;

/** A function whose result may be there only later: who calls it waits; a task that runs it is put aside instead. */
public interface LaterFunction {

    /** The function that hands out what stands for the result, for a task that waits for it itself. */
    Object immediate();
}
