package org.zexus.runtime.gas;

/** A function whose callers have paid gas for it before they call it. */
public interface PrepaidCode {
    /** Gives back what a caller has paid, because the call is refused. */
    void giveBackPayment();
}
