package org.zexus.ledger;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Writes deterministic CBOR (RFC 8949, section 4.2): shortest forms, definite lengths, map keys in the order of their
 * bytes.
 */
final class CborWriter {
    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;

    private static final int FALSE = 0xf4;
    private static final int TRUE = 0xf5;
    private static final int NULL = 0xf6;
    private static final int HALF_FLOAT = 0xf9;
    private static final int SINGLE_FLOAT = 0xfa;
    private static final int DOUBLE_FLOAT = 0xfb;

    private static final int TAG_BIG_POSITIVE = 2;
    private static final int TAG_BIG_NEGATIVE = 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** What was written so far. */
    byte[] toByteArray() {
        return out.toByteArray();
    }

    void nothing() {
        out.write(NULL);
    }

    void bool(boolean value) {
        out.write(value ? TRUE : FALSE);
    }

    void integer(long value) {
        if (value < 0) {
            head(NEGATIVE, ~value);
        } else {
            head(UNSIGNED, value);
        }
    }

    void integer(BigInteger value) {
        boolean negative = value.signum() < 0;
        BigInteger magnitude = negative ? value.not() : value;
        if (magnitude.bitLength() <= Long.SIZE) {
            head(negative ? NEGATIVE : UNSIGNED, magnitude.longValue());
            return;
        }
        tag(negative ? TAG_BIG_NEGATIVE : TAG_BIG_POSITIVE);
        byte[] bytes = magnitude.toByteArray();
        bytes(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    /** A float in the shortest form that keeps its value; every nan is the same. */
    void floating(double value) {
        float single = (float) value;
        if (Double.isNaN(value)) {
            out.write(HALF_FLOAT);
            fixed(Float.floatToFloat16(Float.NaN) & 0xffff, Short.BYTES);
        } else if (single != value) {
            out.write(DOUBLE_FLOAT);
            fixed(Double.doubleToRawLongBits(value), Double.BYTES);
        } else if (Float.float16ToFloat(Float.floatToFloat16(single)) == single) {
            out.write(HALF_FLOAT);
            fixed(Float.floatToFloat16(single) & 0xffff, Short.BYTES);
        } else {
            out.write(SINGLE_FLOAT);
            fixed(Float.floatToRawIntBits(single), Float.BYTES);
        }
    }

    void bytes(byte[] bytes) {
        head(BYTES, bytes.length);
        out.writeBytes(bytes);
    }

    void text(byte[] utf8) {
        head(TEXT, utf8.length);
        out.writeBytes(utf8);
    }

    /** Starts an array; its elements follow. */
    void array(int size) {
        head(ARRAY, size);
    }

    /** An array of encoded elements. */
    void array(List<byte[]> elements) {
        array(elements.size());
        elements.forEach(out::writeBytes);
    }

    /** An entry of a map, both parts encoded. */
    record Entry(byte[] key, byte[] value) {}

    void map(List<Entry> entries) {
        head(MAP, entries.size());
        entries.stream().sorted((a, b) -> Arrays.compareUnsigned(a.key, b.key)).forEach(entry -> {
            out.writeBytes(entry.key);
            out.writeBytes(entry.value);
        });
    }

    /** A tag; what it tags follows. */
    void tag(int number) {
        head(TAG, number);
    }

    /** A major type and its number, taken as unsigned, in the shortest form. */
    private void head(int type, long number) {
        int major = type << 5;
        if (number >= 0 && number < 24) {
            out.write(major | (int) number);
        } else if (number >= 0 && number <= 0xff) {
            out.write(major | 24);
            fixed(number, Byte.BYTES);
        } else if (number >= 0 && number <= 0xffff) {
            out.write(major | 25);
            fixed(number, Short.BYTES);
        } else if (number >= 0 && number <= 0xffff_ffffL) {
            out.write(major | 26);
            fixed(number, Integer.BYTES);
        } else {
            out.write(major | 27);
            fixed(number, Long.BYTES);
        }
    }

    private void fixed(long number, int bytes) {
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (number >>> shift));
        }
    }
}
