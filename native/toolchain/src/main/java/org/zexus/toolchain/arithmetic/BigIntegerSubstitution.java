package org.zexus.toolchain.arithmetic;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.math.BigInteger;

/** Adds the magnitudes of big integers. */
@TargetClass(BigInteger.class)
final class BigIntegerSubstitution {
    private BigIntegerSubstitution() {}

    /** The sum of two magnitudes. */
    @Substitute
    private static int[] add(int[] first, int[] second) {
        return first.length >= second.length
                ? MagnitudeSum.of(first, second)
                : MagnitudeSum.of(second, first);
    }
}
