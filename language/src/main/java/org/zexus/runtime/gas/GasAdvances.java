package org.zexus.runtime.gas;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance;

/**
 * The gas that activations have taken for what they will do behind the calls they are in. While it is not known whether
 * the function called leaves enough for that, they have it in advance. Once the gas does not suffice for something, or
 * somebody wants to know what is left, all of them give it back, and pay for what comes behind the call when it has
 * ended.
 */
public final class GasAdvances {

    /** A root node whose activations may take gas in advance. */
    public interface Holder {
        /**
         * Lets an activation give back what it has taken in advance.
         *
         * @return whether it had to before, and so all that called it have as well
         */
        boolean giveBack(FrameInstance activation, GasMeter meter);
    }

    private GasAdvances() {}

    /** Lets all activations on the stack give back to a meter. */
    @TruffleBoundary
    static void giveBack(GasMeter meter) {
        Truffle.getRuntime()
                .iterateFrames(activation -> activation.getCallTarget() instanceof RootCallTarget target
                        && target.getRootNode() instanceof Holder holder
                        && holder.giveBack(activation, meter) ? holder : null);
    }
}
