package org.zexus.interpreter;

/**
 * What a function has used that the meter does not know of, and that its caller takes on. In compiled code that
 * contains both, this need not be made.
 */
final class UntoldGas {

    /** The gas. */
    long gas;
}
