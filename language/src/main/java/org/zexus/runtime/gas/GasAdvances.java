package org.zexus.runtime.gas;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance;
import java.util.function.BiConsumer;

/**
 * The gas that activations have taken for what they will do behind the calls they are in. While it is not known whether
 * the function called leaves enough for that, they have it in advance. Once the gas does not suffice for something, all
 * of them give it back, and pay for what comes behind the call when it has ended.
 */
public final class GasAdvances {

    /** A root node whose activations may take gas in advance. */
    public interface Holder {
        /**
         * What an activation has taken from a meter in advance, or 0; a negative number if it has given that back. Then
         * so have all activations below.
         */
        long advance(FrameInstance activation, GasMeter meter);

        /** What an activation has used of what a meter counts without telling it, which it is not to tell any more. */
        long takeUntold(FrameInstance activation, GasMeter meter);

        /** Makes an activation that has taken gas in advance pay for what comes behind the call when it is there. */
        void giveBack(FrameInstance activation);
    }

    private GasAdvances() {}

    /** What all activations on the stack have taken from a meter. */
    @TruffleBoundary
    static long total(GasMeter meter) {
        return visit(meter, (_, _) -> {});
    }

    /** What all activations on the stack have used without telling a meter; they are not to tell it any more. */
    @TruffleBoundary
    static long takeUntold(GasMeter meter) {
        var total = new long[1];
        Truffle.getRuntime().iterateFrames(activation -> {
            if (activation.getCallTarget() instanceof RootCallTarget target
                    && target.getRootNode() instanceof Holder holder) {
                total[0] += holder.takeUntold(activation, meter);
            }
            return null;
        });
        return total[0];
    }

    /** Lets all activations on the stack give back what they have taken from a meter; how much that is. */
    @TruffleBoundary
    static long giveBack(GasMeter meter) {
        return visit(meter, Holder::giveBack);
    }

    private static long visit(GasMeter meter, BiConsumer<Holder, FrameInstance> visitor) {
        var total = new long[1];
        Truffle.getRuntime().iterateFrames(activation -> {
            if (!(activation.getCallTarget() instanceof RootCallTarget target
                    && target.getRootNode() instanceof Holder holder)) {
                return null;
            }
            long advance = holder.advance(activation, meter);
            if (advance > 0) {
                total[0] += advance;
                visitor.accept(holder, activation);
            }
            return advance < 0 ? holder : null;
        });
        return total[0];
    }
}
