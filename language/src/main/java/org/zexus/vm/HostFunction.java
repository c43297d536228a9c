package org.zexus.vm;

/**
 * A function of the host that programs call. Arguments and result are Java values: null, {@link Boolean}, {@link Long},
 * {@link java.math.BigInteger}, {@link Double}, {@link String}, lists, maps and sets of these. A result that is a
 * {@link java.util.concurrent.CompletionStage} is waited for.
 */
@FunctionalInterface
public interface HostFunction {

    /**
     * Runs the function. What it throws is an error that the program can catch; uncaught it reaches the caller of
     * {@link ZexusVM#execute} as it is.
     */
    Object call(Object... arguments) throws Exception;
}
