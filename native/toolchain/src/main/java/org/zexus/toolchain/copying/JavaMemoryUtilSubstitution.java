package org.zexus.toolchain.copying;

import com.oracle.svm.core.JavaMemoryUtil;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.graalvm.word.UnsignedWord;

/** Copies references. */
@TargetClass(JavaMemoryUtil.class)
final class JavaMemoryUtilSubstitution {
    private JavaMemoryUtilSubstitution() {}

    /** Copies references, beginning with the first. */
    @Substitute
    public static void copyReferencesForward(Object from, UnsignedWord fromOffset, Object to, UnsignedWord toOffset,
            UnsignedWord count) {
        ReferenceCopy.forward(from, fromOffset, to, toOffset, count);
    }
}
