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
 * What the current thread has found out about return addresses: a table of sets, in one of which each address has its
 * place. Each thread has a table of its own, so nobody else writes to it. Sets have several places: an error goes the
 * same way through some ten frames again and again, and two that took the place of each other would never be found.
 *
 * <p>
 * Code of the image stays where it is. Code that was compiled while the program runs is removed, and then other code
 * may come to lie at the same address: as nothing is removed but when all threads stand still, what a table has is good
 * as long as there has been no removal since, and cleared by the first look after one. An entry for such code begins
 * with the search for the code, and only then the rest is added; so what callers say about code that may have been
 * removed is not remembered.
 */
final class ReturnAddressCache {
    private static final String REASON = "No code may be removed meanwhile, and the collector uses the table as well.";

    /* An entry. The address comes last when it is written: an entry is whole, or not there. */
    private static final int ADDRESS = 0;
    private static final int CODE = Long.BYTES;
    /** Zero as long as the rest is not known. */
    private static final int FRAME_SIZE = 2 * Long.BYTES;
    private static final int EXCEPTION_OFFSET = 3 * Long.BYTES;
    private static final int REFERENCE_MAP = 4 * Long.BYTES;
    private static final int ENTRY_SIZE = 5 * Long.BYTES;

    private static final int PLACES = 4;
    private static final int SET_SIZE = PLACES * ENTRY_SIZE;
    /** A power of two. */
    private static final int SETS = 32;
    private static final int HASH_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SETS);
    /** An odd number with bits everywhere: the high bits of a product depend on all bits of the address. */
    private static final long HASH_FACTOR = 0x9E3779B97F4A7C15L;

    /* Behind the sets: how often code had been removed when the table was cleared, and the place that was filled last. */
    private static final int REMOVALS = SETS * SET_SIZE;
    private static final int LAST_FILLED = REMOVALS + Long.BYTES;
    private static final int TABLE_SIZE = LAST_FILLED + Long.BYTES;

    private static final FastThreadLocalBytes<Pointer> TABLE = FastThreadLocalFactory.createBytes(() -> TABLE_SIZE,
            "ReturnAddressCache.TABLE");

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
        return entry.isNonNull() ? entry.readWord(CODE) : WordFactory.nullPointer();
    }

    /** Remembers the code that was found at an address, of which nothing was remembered. */
    @Uninterruptible(reason = REASON, callerMustBe = true)
    static Pointer remember(CodePointer address, UntetheredCodeInfo code) {
        Pointer table = TABLE.getAddress();
        int place = (table.readInt(LAST_FILLED) + 1) % PLACES;
        table.writeInt(LAST_FILLED, place);
        Pointer entry = set(table, address).add(place * ENTRY_SIZE);
        entry.writeLong(ADDRESS, 0);
        entry.writeWord(CODE, code);
        entry.writeLong(FRAME_SIZE, 0);
        entry.writeLong(ADDRESS, address.rawValue());
        return entry;
    }

    /** What is remembered about the frame that an address returns to, or null. */
    @AlwaysInline("For speed")
    @Uninterruptible(reason = REASON, callerMustBe = true)
    static Pointer frame(CodePointer address) {
        Pointer entry = entry(address);
        return entry.isNonNull() && frameSize(entry) != 0 ? entry : WordFactory.nullPointer();
    }

    /** The encoded size of a frame. */
    @AlwaysInline("For speed")
    @Uninterruptible(reason = REASON, callerMustBe = true)
    static long frameSize(Pointer frame) {
        return frame.readLong(FRAME_SIZE);
    }

    /** How far from the return address the handler of an error in a frame is; zero if there is none. */
    @AlwaysInline("For speed")
    @Uninterruptible(reason = REASON, callerMustBe = true)
    static long exceptionOffset(Pointer frame) {
        return frame.readLong(EXCEPTION_OFFSET);
    }

    /** Writes down what is remembered about the frame that an address returns to; false if nothing is. */
    @AlwaysInline("For speed")
    @Uninterruptible(reason = REASON, callerMustBe = true)
    static boolean load(CodeInfo code, CodePointer address, SimpleCodeInfoQueryResult frame) {
        Pointer entry = frame(address);
        if (entry.isNull() || entry.readLong(CODE) != code.rawValue()) {
            return false;
        }
        frame.setEncodedFrameSize(frameSize(entry));
        frame.setExceptionOffset(exceptionOffset(entry));
        frame.setReferenceMapIndex(entry.readLong(REFERENCE_MAP));
        return true;
    }

    /** Remembers what was found about the frame that an address returns to. */
    @Uninterruptible(reason = REASON)
    static void remember(CodeInfo code, CodePointer address, SimpleCodeInfoQueryResult frame) {
        Pointer entry = entry(address);
        if (entry.isNull() && CodeInfoAccess.isAOTImageCode(code)) {
            entry = remember(address, code);
        }
        if (entry.isNull() || entry.readLong(CODE) != code.rawValue()) {
            return;
        }
        entry.writeLong(EXCEPTION_OFFSET, frame.getExceptionOffset());
        entry.writeLong(REFERENCE_MAP, frame.getReferenceMapIndex());
        entry.writeLong(FRAME_SIZE, frame.getEncodedFrameSize());
    }

    @AlwaysInline("For speed")
    @Uninterruptible(reason = REASON, callerMustBe = true)
    private static Pointer entry(CodePointer address) {
        Pointer table = TABLE.getAddress();
        if (table.readLong(REMOVALS) != removals) {
            clear(table);
        }
        Pointer entry = set(table, address);
        for (int place = 0; place < PLACES; place++) {
            if (entry.readLong(ADDRESS) == address.rawValue()) {
                return entry;
            }
            entry = entry.add(ENTRY_SIZE);
        }
        return WordFactory.nullPointer();
    }

    @Uninterruptible(reason = REASON)
    private static void clear(Pointer table) {
        for (int at = 0; at < REMOVALS; at += ENTRY_SIZE) {
            table.writeLong(at + ADDRESS, 0);
        }
        table.writeLong(REMOVALS, removals);
    }

    @AlwaysInline("For speed")
    @Uninterruptible(reason = REASON, callerMustBe = true)
    private static Pointer set(Pointer table, CodePointer address) {
        int index = (int) (address.rawValue() * HASH_FACTOR >>> HASH_SHIFT);
        return table.add(index * SET_SIZE);
    }
}
