package org.zexus.toolchain.unwinding;

import com.oracle.svm.core.Uninterruptible;
import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import com.oracle.svm.core.snippets.ExceptionUnwind;
import com.oracle.svm.core.snippets.SubstrateForeignCallTarget;
import org.graalvm.word.Pointer;

/**
 * Goes to the handler of an error without saving registers: code never returns to where the error was thrown. The
 * builder's method saves all, which are 2 KB on a processor with AVX-512. Frames that are remembered are left quickly.
 */
@TargetClass(ExceptionUnwind.class)
final class ExceptionUnwindSubstitution {
    private ExceptionUnwindSubstitution() {}

    /** Goes to the handler of an error that leaves a function which has saved no registers of its caller. */
    @Substitute
    @SubstrateForeignCallTarget(stubCallingConvention = false)
    @Uninterruptible(reason = "Code that is may throw as well.")
    private static void unwindExceptionWithoutCalleeSavedRegisters(Throwable exception, Pointer callerStackPointer) {
        Pointer stackPointer = callerStackPointer;
        if (ExceptionUnwind.currentException.get() == null && !exceptionsAreFatal()) {
            stackPointer = RememberedFrames.unwind(exception, callerStackPointer);
        }
        unwindException(exception, stackPointer, false, false);
    }

    @Alias
    private static native boolean exceptionsAreFatal();

    @Alias
    private static native void unwindException(Throwable exception, Pointer callerStackPointer,
            boolean hasSavedRegisters, boolean skipsCaller);
}
