package org.zexus.bytecode.zxc;

import java.util.Arrays;
import java.util.zip.CRC32;

/** A growing array of bytes. */
final class ByteSink {
    private byte[] bytes = new byte[256];
    private int size;

    void u8(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void u16(int value) {
        u8(value);
        u8(value >>> 8);
    }

    void u32(int value) {
        u16(value);
        u16(value >>> 16);
    }

    void i64(long value) {
        u32((int) value);
        u32((int) (value >>> 32));
    }

    /** A number that is not negative, seven bits per byte, the low ones first; all bytes but the last have bit 7. */
    void varint(long value) {
        long rest = value;
        while (rest > 0x7F) {
            u8((int) rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        u8((int) rest);
    }

    /** A difference of two numbers: twice the number as varint, or for negative ones twice its negation minus one. */
    void difference(long value) {
        varint(value << 1 ^ value >> 63);
    }

    void f64(double value) {
        i64(Double.doubleToLongBits(value));
    }

    void flag(boolean value) {
        u8(value ? 1 : 0);
    }

    void bytes(byte[] content) {
        ensure(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
    }

    void string(String text) {
        int start = size;
        u32(0);
        text.codePoints().forEach(this::codePoint);
        int end = size;
        size = start;
        u32(end - start - 4);
        size = end;
    }

    /** Appends the CRC-32 of everything before. */
    void checksum() {
        var checksum = new CRC32();
        checksum.update(bytes, 0, size);
        u32((int) checksum.getValue());
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void codePoint(int point) {
        if (point < 0x80) {
            u8(point);
        } else if (point < 0x800) {
            u8(0xC0 | point >>> 6);
            u8(0x80 | point & 0x3F);
        } else if (point < 0x10000) {
            u8(0xE0 | point >>> 12);
            u8(0x80 | point >>> 6 & 0x3F);
            u8(0x80 | point & 0x3F);
        } else {
            u8(0xF0 | point >>> 18);
            u8(0x80 | point >>> 12 & 0x3F);
            u8(0x80 | point >>> 6 & 0x3F);
            u8(0x80 | point & 0x3F);
        }
    }

    private void ensure(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * bytes.length)));
        }
    }
}
