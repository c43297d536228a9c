package org.zexus.toolchain.unwinding;

import com.oracle.svm.core.Uninterruptible;
import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import com.oracle.svm.core.code.CodeInfo;
import com.oracle.svm.core.code.CodeInfoAccess;
import com.oracle.svm.core.code.CodeInfoDecoder;
import com.oracle.svm.core.code.SimpleCodeInfoQueryResult;
import org.graalvm.nativeimage.c.function.CodePointer;

/** Decodes what the table says about the frame that an address returns to, unless that is remembered. */
@TargetClass(CodeInfoAccess.class)
final class CodeInfoAccessSubstitution {
    private CodeInfoAccessSubstitution() {}

    /** Writes down what is known about the frame. */
    @Substitute
    @Uninterruptible(reason = "Uses the table of return addresses.")
    public static void lookupCodeInfo(CodeInfo code, CodePointer address, SimpleCodeInfoQueryResult frame) {
        if (!ReturnAddressCache.load(code, address, frame)) {
            Decoder.lookupCodeInfo(code, CodeInfoAccess.relativeIP(code, address), frame);
            ReturnAddressCache.remember(code, address, frame);
        }
    }

    /** Decodes the table. */
    @TargetClass(CodeInfoDecoder.class)
    static final class Decoder {
        private Decoder() {}

        @Alias
        static native void lookupCodeInfo(CodeInfo code, long relativeAddress, SimpleCodeInfoQueryResult frame);
    }
}
