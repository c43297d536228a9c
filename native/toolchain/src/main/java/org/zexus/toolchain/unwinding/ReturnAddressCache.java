package org.zexus.toolchain.unwinding;

import com.oracle.svm.core.AlwaysInline;
import com.oracle.svm.core.Uninterruptible;
import com.oracle.svm.core.code.CodeInfo;
import com.oracle.svm.core.code.CodeInfoAccess;
import com.oracle.svm.core.code.SimpleCodeInfoQueryResult;
import com.oracle.svm.core.code.UntetheredCodeInfo;
import com.oracle.svm.core.threadlocal.FastThreadLocalBytes;
import com.oracle.svm.core.threadlocal.FastThreadLocalFactory;
import org.graalvm.nativeimage.c.function.CodePointer;
import org.graalvm.word.Pointer;
import org.graalvm.word.WordFactory;

/**
 * What the current thread has found out about return addresses: a table in which each address has one place. Each
 * thread has a table of its own, so nobody else writes to it.
 *
 * <p>
 * Code of the image stays where it is. Code that was compiled while the program runs is removed, and then other code
 * may come to lie at the same address: as nothing is removed but when all threads stand still, an entry is good as long
 * as there has been no removal since. Such an entry begins with the search for the code, and only then the rest is
 * added; so what callers say about code that may have been removed is not remembered.
 */
final class ReturnAddressCache {
    private static final String REASON = "No code may be removed meanwhile, and the collector uses the table as well.";
    /** A power of two. */
    private static final int ENTRIES = 64;
    private static final int HASH_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(ENTRIES);
    /** An odd number with bits everywhere: the high bits of a product depend on all bits of the address. */
    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    /* An entry. The address comes last when it is written: an entry is whole, or not there. */
    private static final int ADDRESS = 0;
    private static final int REMOVALS = Long.BYTES;
    private static final int CODE = 2 * Long.BYTES;
    /** Zero as long as the rest is not known. */
    private static final int FRAME_SIZE = 3 * Long.BYTES;
    private static final int EXCEPTION_OFFSET = 4 * Long.BYTES;
    private static final int REFERENCE_MAP = 5 * Long.BYTES;
    private static final int ENTRY_SIZE = 6 * Long.BYTES;

    private static final FastThreadLocalBytes<Pointer> TABLE = FastThreadLocalFactory
            .createBytes(() -> ENTRIES * ENTRY_SIZE, "ReturnAddressCache.TABLE");

    /** How often code has been removed. */
    private static long removals;

    private ReturnAddressCache() {}

    /** Notes that code which was compiled while the program runs has been removed. */
    @Uninterruptible(reason = REASON)
    static void noteRemoval() {
        removals++;
    }

    /** The code at an address, if it is remembered, else null. Only for code compiled while the program runs. */
    @AlwaysInline("For speed")
    @Uninterruptible(reason = REASON, callerMustBe = true)
    static UntetheredCodeInfo code(CodePointer address) {
        Pointer entry = entry(address);
        return isOf(entry, address) ? entry.readWord(CODE) : WordFactory.nullPointer();
    }

    /** Remembers the code that was found at an address. */
    @Uninterruptible(reason = REASON, callerMustBe = true)
    static void remember(CodePointer address, UntetheredCodeInfo code) {
        Pointer entry = entry(address);
        entry.writeLong(ADDRESS, 0);
        entry.writeLong(REMOVALS, removals);
        entry.writeWord(CODE, code);
        entry.writeLong(FRAME_SIZE, 0);
        entry.writeLong(ADDRESS, address.rawValue());
    }

    /** Writes down what is remembered about the frame that an address returns to; false if nothing is. */
    @AlwaysInline("For speed")
    @Uninterruptible(reason = REASON, callerMustBe = true)
    static boolean load(CodeInfo code, CodePointer address, SimpleCodeInfoQueryResult frame) {
        Pointer entry = entry(address);
        if (!isOf(entry, address) || entry.readLong(CODE) != code.rawValue() || entry.readLong(FRAME_SIZE) == 0) {
            return false;
        }
        frame.setEncodedFrameSize(entry.readLong(FRAME_SIZE));
        frame.setExceptionOffset(entry.readLong(EXCEPTION_OFFSET));
        frame.setReferenceMapIndex(entry.readLong(REFERENCE_MAP));
        return true;
    }

    /** Remembers what was found about the frame that an address returns to. */
    @Uninterruptible(reason = REASON)
    static void remember(CodeInfo code, CodePointer address, SimpleCodeInfoQueryResult frame) {
        Pointer entry = entry(address);
        if (CodeInfoAccess.isAOTImageCode(code)) {
            remember(address, code);
        } else if (!isOf(entry, address) || entry.readLong(CODE) != code.rawValue()) {
            return;
        }
        entry.writeLong(EXCEPTION_OFFSET, frame.getExceptionOffset());
        entry.writeLong(REFERENCE_MAP, frame.getReferenceMapIndex());
        entry.writeLong(FRAME_SIZE, frame.getEncodedFrameSize());
    }

    @AlwaysInline("For speed")
    @Uninterruptible(reason = REASON, callerMustBe = true)
    private static Pointer entry(CodePointer address) {
        int index = (int) (address.rawValue() * HASH_FACTOR >>> HASH_SHIFT);
        return TABLE.getAddress().add(index * ENTRY_SIZE);
    }

    @AlwaysInline("For speed")
    @Uninterruptible(reason = REASON, callerMustBe = true)
    private static boolean isOf(Pointer entry, CodePointer address) {
        return entry.readLong(ADDRESS) == address.rawValue() && entry.readLong(REMOVALS) == removals;
    }
}
