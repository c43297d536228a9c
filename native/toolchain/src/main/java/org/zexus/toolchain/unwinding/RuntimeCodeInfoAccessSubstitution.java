package org.zexus.toolchain.unwinding;

import com.oracle.svm.core.Uninterruptible;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import com.oracle.svm.core.code.CodeInfo;
import com.oracle.svm.core.code.CodeInfoAccess;
import com.oracle.svm.core.code.RuntimeCodeInfoAccess;

/** Tells when code that was compiled while the program runs has been removed. */
@TargetClass(RuntimeCodeInfoAccess.class)
final class RuntimeCodeInfoAccessSubstitution {
    private RuntimeCodeInfoAccessSubstitution() {}

    /** Notes the removal. */
    @Substitute
    @Uninterruptible(reason = "The collector must not free the code.", callerMustBe = true)
    static void markAsRemovedFromCodeCache(CodeInfo code) {
        CodeInfoAccess.setState(code, CodeInfo.STATE_REMOVED_FROM_CODE_CACHE);
        ReturnAddressCache.noteRemoval();
    }
}
