package org.zexus.toolchain.unwinding;

import com.oracle.svm.core.FrameAccess;
import com.oracle.svm.core.Uninterruptible;
import com.oracle.svm.core.code.CodeInfoQueryResult;
import com.oracle.svm.core.snippets.KnownIntrinsics;
import com.oracle.svm.core.stack.JavaFrameAnchor;
import com.oracle.svm.core.stack.JavaFrameAnchors;
import org.graalvm.nativeimage.c.function.CodePointer;
import org.graalvm.word.Pointer;
import org.graalvm.word.UnsignedWord;
import org.graalvm.word.WordFactory;

/**
 * The part of an error's way that leads through frames whose return addresses are remembered. Nothing is written down
 * about such a frame: one look at the table says where the next one is, or where the error is handled.
 *
 * <p>
 * A frame that is to be deoptimized does not return to its own code but to the deoptimizer, whose addresses the table
 * never has; so the builder's search finds it, as any other frame that is not remembered.
 */
final class RememberedFrames {
    private RememberedFrames() {}

    /**
     * Goes to the handler of an error, if all frames up to it are remembered. If not, answers the stack pointer of the
     * frame at which the builder's search has to begin.
     */
    @Uninterruptible(reason = "Neither deoptimization nor a collection may come between.")
    static Pointer unwind(Throwable exception, Pointer callerStackPointer) {
        JavaFrameAnchor anchor = JavaFrameAnchors.getFrameAnchor();
        Pointer stackPointer = callerStackPointer;
        while (anchor.isNull() || stackPointer.belowThan(anchor.getLastJavaSP())) {
            CodePointer address = FrameAccess.singleton().unsafeReadReturnAddress(stackPointer);
            Pointer frame = ReturnAddressCache.frame(address);
            if (frame.isNull()) {
                return stackPointer;
            }
            long handler = ReturnAddressCache.exceptionOffset(frame);
            if (handler != CodeInfoQueryResult.NO_EXCEPTION_OFFSET) {
                KnownIntrinsics.farReturn(exception, stackPointer,
                        (CodePointer) ((UnsignedWord) address).add(WordFactory.signed(handler)), false);
            }
            long size = ReturnAddressCache.frameSize(frame);
            if (CodeInfoQueryResult.isEntryPoint(size) || CodeInfoQueryResult.hasCalleeSavedRegisters(size)) {
                return stackPointer;
            }
            stackPointer = stackPointer.add(WordFactory.unsigned(CodeInfoQueryResult.getTotalFrameSize(size)));
        }
        // A note of where Java was left belongs to this frame, which may be outdated: the builder's search knows what to
        // make of it, if it begins where the error does.
        return callerStackPointer;
    }
}
