package org.zexus.bytecode.zxc;

/** The first byte of a constant. The numbers are part of the format. */
final class Tag {
    static final int NULL = 0x00;
    /** u8 0 or 1. */
    static final int BOOLEAN = 0x01;
    /** i32. */
    static final int INT = 0x02;
    /** i64. */
    static final int LONG = 0x03;
    /** f64. */
    static final int DOUBLE = 0x04;
    /** String. */
    static final int STRING = 0x05;
    /** String of JSON text; version 1 writes every map like this. */
    static final int JSON = 0x06;
    /** u32 count, constants. */
    static final int LIST = 0x07;
    /** u32 count, key and value constants; only read. */
    static final int OLD_MAP = 0x08;
    /** u32 length, two's complement, most significant byte first. */
    static final int BIG_INTEGER = 0x09;
    /** A nested function. */
    static final int FUNCTION = 0x0A;
    /** u32 count, constants. */
    static final int SET = 0x0B;
    /** u32 count, key and value constants. */
    static final int MAP = 0x0C;
    /** u32: a function that was read before. */
    static final int SAME_FUNCTION = 0x0D;
    /** u32 count, per argument u8 (0 positional, 1 named, 2 spread) and, if named, its name. */
    static final int CALL_SHAPE = 0x0E;
    /** Kind u8, name, flags u16, parents u32, interfaces u32, type parameters, members. */
    static final int TYPE = 0x0F;
    /** Name, u32 count, per member its name and u8 whether it has a value. */
    static final int ENUM = 0x10;
    /** An object of the reference implementation's host language; refused. */
    static final int OPAQUE = 0xFF;

    private Tag() {}
}
