package org.zexus.toolchain.unwinding;

import com.oracle.svm.core.SubstrateUtil;
import com.oracle.svm.core.Uninterruptible;
import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import com.oracle.svm.core.code.CodeInfoTable;
import com.oracle.svm.core.code.RuntimeCodeCache;
import com.oracle.svm.core.code.UntetheredCodeInfo;
import org.graalvm.nativeimage.c.function.CodePointer;

/** Searches the code that an address lies in, unless that is remembered. */
@TargetClass(CodeInfoTable.class)
final class CodeInfoTableSubstitution {
    private CodeInfoTableSubstitution() {}

    /** The code at an address; null if there is none. */
    @Substitute
    @Uninterruptible(reason = "The collector must not free the code.", callerMustBe = true)
    public static UntetheredCodeInfo lookupCodeInfo(CodePointer address) {
        UntetheredCodeInfo code = CodeInfoTable.lookupImageCodeInfo(address);
        if (code.isNonNull()) {
            return code;
        }
        code = ReturnAddressCache.code(address);
        if (code.isNull()) {
            code = SubstrateUtil.cast(CodeInfoTable.getRuntimeCodeCache(), CompiledCode.class).lookupCodeInfo(address);
            if (code.isNonNull()) {
                ReturnAddressCache.remember(address, code);
            }
        }
        return code;
    }

    /** The code that was compiled while the program runs. */
    @TargetClass(RuntimeCodeCache.class)
    static final class CompiledCode {
        private CompiledCode() {}

        @Alias
        native UntetheredCodeInfo lookupCodeInfo(CodePointer address);
    }
}
