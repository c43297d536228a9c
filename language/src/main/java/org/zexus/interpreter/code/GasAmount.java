package org.zexus.interpreter.code;

/** An amount of gas, and the number of instructions it is for. */
public record GasAmount(long gas, long operations) {

    /** Both together. */
    public GasAmount plus(long moreGas, long moreOperations) {
        return new GasAmount(gas + moreGas, operations + moreOperations);
    }
}
