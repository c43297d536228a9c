/**
 * The binary form of programs: {@code .zxc} files. All integers are little-endian, without padding; strings are a
 * length in bytes and UTF-8, in which lone surrogates are written like other code points of three bytes.
 *
 * <p>
 * A file of version 2:
 *
 * <pre>
 * header   4 magic "ZXC\0"   u16 version   u16 flags   u32 constants   u32 instructions
 * code     the constants, the instructions, the facts about the function
 * u32      CRC-32 of everything before it, if flag 0 is set
 * </pre>
 *
 * <p>
 * A constant is a tag byte (see {@link org.zexus.bytecode.zxc.Tag}) and its content. An instruction is the opcode
 * number (u16), the operand type (u8) and the operands: 0 none, 1 one u32, 2 one i64, 3 two u32, 4 three u32, 5 a count
 * (u8) of operands with a kind byte each: 0 u32, 1 i64, 2 the index of a string constant (u32), 3 a literal string. A
 * nested function is a constant: u16 flags, u32 constants, u32 instructions, code. A function that occurs again is
 * written as the number of functions that were complete before it was.
 *
 * <p>
 * The facts about a function, in this order: kind (u8), flags (u16), name, position, metadata, parameters, locals,
 * captures, declared names, exports, handlers, and, if flag 1 is set, the positions of the instructions and the
 * statements. Flag 2 tells that locals have names. Positions are written in numbers of seven bits per byte, each in
 * relation to the one before (see {@link org.zexus.bytecode.zxc.PositionWriter}).
 */
package org.zexus.bytecode.zxc;
