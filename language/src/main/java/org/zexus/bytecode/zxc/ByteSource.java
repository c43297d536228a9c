package org.zexus.bytecode.zxc;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/** Bytes that are read from front to back. Reading past the end is a format error. */
final class ByteSource {
    private final byte[] bytes;
    private int end;
    private int offset;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    int offset() {
        return offset;
    }

    int remaining() {
        return end - offset;
    }

    /** Checks the last four bytes, a CRC-32 of everything before them, and leaves them out from now on. */
    void dropChecksum() throws ZxcFormatException {
        int start = end - Layout.CHECKSUM_SIZE;
        if (start < offset) {
            throw new ZxcFormatException("no room for a checksum in " + end + " bytes");
        }
        var checksum = new CRC32();
        checksum.update(bytes, 0, start);
        int back = offset;
        offset = start;
        int stored = i32();
        if (stored != (int) checksum.getValue()) {
            throw new ZxcFormatException(
                    String.format(Locale.ROOT, "checksum mismatch: stored %08x, computed %08x", stored,
                            (int) checksum.getValue()));
        }
        offset = back;
        end = start;
    }

    int u8() throws ZxcFormatException {
        need(1);
        return bytes[offset++] & 0xFF;
    }

    int u16() throws ZxcFormatException {
        need(2);
        return u8() | u8() << 8;
    }

    int i32() throws ZxcFormatException {
        need(4);
        return u16() | u16() << 16;
    }

    long i64() throws ZxcFormatException {
        need(8);
        return i32() & 0xFFFF_FFFFL | (long) i32() << 32;
    }

    /** A number in groups of seven bits, the low ones first; at most five groups. */
    long varint() throws ZxcFormatException {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int group = u8();
            value |= (group & 0x7FL) << shift;
            if (group < 0x80) {
                return value;
            }
        }
        throw failure("number of more than five bytes", 5);
    }

    /** The sum of a number and a varint, in the range of {@code int}. */
    int increased(int base) throws ZxcFormatException {
        return inRange(base + varint());
    }

    /** The sum of a number and a difference, in the range of {@code int} and not negative. */
    int moved(int base) throws ZxcFormatException {
        long difference = varint();
        return inRange(base + (difference >>> 1 ^ -(difference & 1)));
    }

    private int inRange(long number) throws ZxcFormatException {
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw failure("number " + number + " is out of range", 0);
        }
        return (int) number;
    }

    double f64() throws ZxcFormatException {
        return Double.longBitsToDouble(i64());
    }

    boolean flag() throws ZxcFormatException {
        int value = u8();
        if (value > 1) {
            throw failure("a yes or no is " + value, 1);
        }
        return value == 1;
    }

    /** A u32 that fits into an {@code int}. */
    int u31() throws ZxcFormatException {
        int value = i32();
        if (value < 0) {
            throw failure("number " + Integer.toUnsignedString(value) + " is too large", 4);
        }
        return value;
    }

    /** An i64 that fits into an {@code int} and is not negative. */
    int smallI64() throws ZxcFormatException {
        long value = i64();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw failure("number " + value + " is out of range", 8);
        }
        return (int) value;
    }

    /**
     * A u32 that counts elements, which the remaining bytes have to suffice for.
     *
     * @param elementSize the least number of bytes of an element
     */
    int count(int elementSize) throws ZxcFormatException {
        int count = u31();
        need((long) count * elementSize);
        return count;
    }

    byte[] bytes(int length) throws ZxcFormatException {
        need(length);
        offset += length;
        return Arrays.copyOfRange(bytes, offset - length, offset);
    }

    String string() throws ZxcFormatException {
        int length = count(1);
        int limit = offset + length;
        var text = new StringBuilder(length);
        while (offset < limit) {
            text.appendCodePoint(codePoint(limit));
        }
        return text.toString();
    }

    /** A u8 that tells whether there is a string, and the string; null if there is none. */
    String optionalString() throws ZxcFormatException {
        return flag() ? string() : null;
    }

    /** The bits of a number as members of an enum, whose order is that of the bits. */
    <E extends Enum<E>> Set<E> flags(Class<E> type) throws ZxcFormatException {
        int bits = u16();
        var flags = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if ((bits & EnumNumbers.bit(constant)) != 0) {
                flags.add(constant);
                bits &= ~EnumNumbers.bit(constant);
            }
        }
        if (bits != 0) {
            throw failure("unknown flags " + Integer.toHexString(bits), 2);
        }
        return flags;
    }

    /** A u8 that is the number of a member of an enum. */
    <E extends Enum<E>> E member(Class<E> type) throws ZxcFormatException {
        int number = u8();
        E[] constants = type.getEnumConstants();
        if (number >= constants.length) {
            throw failure("unknown kind " + number, 1);
        }
        return constants[number];
    }

    /** A failure about the bytes just read. */
    ZxcFormatException failure(String message, int bytesBack) {
        return new ZxcFormatException(message + " at offset " + (offset - bytesBack));
    }

    private void need(long length) throws ZxcFormatException {
        if (length > end - offset) {
            throw new ZxcFormatException("Unexpected end of data at offset " + offset + ", need " + length + " bytes");
        }
    }

    private int codePoint(int limit) throws ZxcFormatException {
        int first = u8();
        if (first < 0x80) {
            return first;
        }
        int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        int least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
        if (first < 0xC0 || first >= 0xF8 || offset + more > limit) {
            throw failure("bad UTF-8", 1);
        }
        int point = first & 0x3F >>> more;
        for (int i = 0; i < more; i++) {
            int next = u8();
            if ((next & 0xC0) != 0x80) {
                throw failure("bad UTF-8", 1);
            }
            point = point << 6 | next & 0x3F;
        }
        if (point < least || point > Character.MAX_CODE_POINT) {
            throw failure("bad UTF-8", 1 + more);
        }
        return point;
    }
}
