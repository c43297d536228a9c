package org.zexus.toolchain.copying;

import com.oracle.svm.core.JavaMemoryUtil;
import com.oracle.svm.core.Uninterruptible;
import com.oracle.svm.core.config.ConfigurationValues;
import com.oracle.svm.core.genscavenge.ObjectHeaderImpl;
import com.oracle.svm.core.heap.Heap;
import jdk.graal.compiler.word.BarrieredAccess;
import jdk.graal.compiler.word.Word;
import org.graalvm.word.Pointer;
import org.graalvm.word.UnsignedWord;
import org.graalvm.word.WordFactory;

/**
 * Copies references. The collector has to be told of those written to an object for which it remembers where references
 * are written. A young object, as the longer array of a list that grows, is none of these: its references are copied
 * like numbers, as long as no collection can happen, which changes what is remembered and moves objects.
 */
final class ReferenceCopy {
    /** What is copied at one go, in bytes: some microseconds, for which a collection has to wait. */
    private static final int PIECE = 64 << 10;

    private ReferenceCopy() {}

    /** Copies references, beginning with the first. */
    static void forward(Object from, UnsignedWord fromOffset, Object to, UnsignedWord toOffset, UnsignedWord count) {
        UnsignedWord size = count.multiply(referenceSize());
        UnsignedWord start = WordFactory.zero();
        while (start.belowThan(size)) {
            UnsignedWord end = start.add(PIECE);
            if (end.aboveThan(size)) {
                end = size;
            }
            UnsignedWord length = end.subtract(start);
            if (!copyToYoung(from, fromOffset.add(start), to, toOffset.add(start), length)) {
                copyOneByOne(from, fromOffset.add(start), to, toOffset.add(start), length);
            }
            start = end;
        }
    }

    /** Copies so many bytes of references to a young object; false if it is none. */
    @Uninterruptible(reason = "Objects must not move, nor become old.")
    private static boolean copyToYoung(Object from, UnsignedWord fromOffset, Object to, UnsignedWord toOffset,
            UnsignedWord length) {
        if (ObjectHeaderImpl.hasRememberedSet(Heap.getHeap().getObjectHeader().readHeaderFromObject(to))) {
            return false;
        }
        Pointer source = Word.objectToUntrackedPointer(from).add(fromOffset);
        Pointer target = Word.objectToUntrackedPointer(to).add(toOffset);
        JavaMemoryUtil.copyPrimitiveArrayForward(source, target, length);
        return true;
    }

    /** Copies so many bytes of references, and tells the collector of each. */
    private static void copyOneByOne(Object from, UnsignedWord fromOffset, Object to, UnsignedWord toOffset,
            UnsignedWord length) {
        for (UnsignedWord at = WordFactory.zero(); at.belowThan(length); at = at.add(referenceSize())) {
            BarrieredAccess.writeObject(to, toOffset.add(at), BarrieredAccess.readObject(from, fromOffset.add(at)));
        }
    }

    private static int referenceSize() {
        return ConfigurationValues.getObjectLayout().getReferenceSize();
    }
}
