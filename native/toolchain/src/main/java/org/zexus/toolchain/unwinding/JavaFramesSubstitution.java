package org.zexus.toolchain.unwinding;

import com.oracle.svm.core.Uninterruptible;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import com.oracle.svm.core.code.CodeInfoAccess;
import com.oracle.svm.core.code.CodeInfoDecoder;
import com.oracle.svm.core.code.CodeInfoQueryResult;
import com.oracle.svm.core.code.CodeInfoTable;
import com.oracle.svm.core.code.UntetheredCodeInfo;
import com.oracle.svm.core.deopt.DeoptimizedFrame;
import com.oracle.svm.core.deopt.Deoptimizer;
import com.oracle.svm.core.heap.ReferenceMapIndex;
import com.oracle.svm.core.stack.JavaFrame;
import com.oracle.svm.core.stack.JavaFrames;
import org.graalvm.nativeimage.c.function.CodePointer;
import org.graalvm.word.Pointer;
import org.graalvm.word.WordFactory;

/**
 * Finds out about a frame without keeping the collector from freeing its code meanwhile. The builder's method does
 * that, by two atomic additions to a counter of the code; but it is not needed. Code is freed by a collection only. A
 * collection by another thread waits until this one is at a safepoint, and what is called here has none, which the
 * builder checks. In a collection of this thread, the code of frames that are on a stack stays.
 */
@TargetClass(JavaFrames.class)
final class JavaFramesSubstitution {
    private JavaFramesSubstitution() {}

    /** Writes down what is known about the frame at a stack pointer, which an address returns to. */
    @Substitute
    @Uninterruptible(reason = "Neither deoptimization nor a collection may come between.", callerMustBe = true)
    public static void setData(JavaFrame frame, Pointer stackPointer, CodePointer address) {
        frame.setSP(stackPointer);
        frame.setIP(address);
        frame.setIsPendingLazyDeopt(false);
        frame.setIPCodeInfo(WordFactory.nullPointer());
        frame.setEncodedFrameSize(CodeInfoDecoder.INVALID_SIZE_ENCODING);
        frame.setExceptionOffset(CodeInfoQueryResult.NO_EXCEPTION_OFFSET);
        frame.setReferenceMapIndex(ReferenceMapIndex.NO_REFERENCE_MAP);
        DeoptimizedFrame deoptimized = Deoptimizer.checkEagerDeoptimized(frame);
        if (deoptimized != null) {
            frame.setEncodedFrameSize(deoptimized.getSourceEncodedFrameSize());
            return;
        }
        if (Deoptimizer.checkLazyDeoptimized(address)) {
            frame.setIsPendingLazyDeopt(true);
            // The frame returns to the deoptimizer; where it returned before is in a slot reserved for this.
            frame.setIP(stackPointer.readWord(0));
        }
        UntetheredCodeInfo code = CodeInfoTable.lookupCodeInfo(frame.getIP());
        if (code.isNonNull()) {
            frame.setIPCodeInfo(code);
            CodeInfoAccess.lookupCodeInfo(CodeInfoAccess.unsafeConvert(code), frame.getIP(), frame);
        }
    }
}
