package org.zexus.toolchain.arithmetic;

import com.oracle.svm.core.SubstrateUtil;
import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.math.BigInteger;

/** Computes with the magnitudes of big integers. */
@TargetClass(BigInteger.class)
final class BigIntegerSubstitution {
    @Alias
    private BigIntegerSubstitution(int[] magnitude, int sign) {}

    /** The sum of two magnitudes. */
    @Substitute
    private static int[] add(int[] first, int[] second) {
        return first.length >= second.length
                ? MagnitudeSum.of(first, second, NumberMemory.take(first.length))
                : MagnitudeSum.of(second, first, NumberMemory.take(second.length));
    }

    /** The difference of two magnitudes, of which the second is not greater. */
    @Substitute
    private static int[] subtract(int[] greater, int[] smaller) {
        return MagnitudeDifference.of(greater, smaller, NumberMemory.take(greater.length));
    }

    /** The product of a magnitude and a word, neither of which is zero, as a number with a sign. */
    @Substitute
    private static BigInteger multiplyByInt(int[] magnitude, int factor, int sign) {
        int[] room = NumberMemory.take(MagnitudeProduct.length(magnitude, factor));
        int[] product = MagnitudeProduct.of(magnitude, factor, room);
        return SubstrateUtil.cast(new BigIntegerSubstitution(product, sign), BigInteger.class);
    }
}
