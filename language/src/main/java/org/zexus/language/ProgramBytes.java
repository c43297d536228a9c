package org.zexus.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidBufferOffsetException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of a compiled program, as a buffer that cannot be written. */
@ExportLibrary(InteropLibrary.class)
final class ProgramBytes implements TruffleObject {
    private final byte[] bytes;

    ProgramBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasBufferElements() {
        return true;
    }

    @ExportMessage
    long getBufferSize() {
        return bytes.length;
    }

    @ExportMessage
    @TruffleBoundary
    void readBuffer(long offset, byte[] destination, int destinationOffset, int length)
            throws InvalidBufferOffsetException {
        checked(offset, length);
        System.arraycopy(bytes, (int) offset, destination, destinationOffset, length);
    }

    @ExportMessage
    @TruffleBoundary
    byte readBufferByte(long offset) throws InvalidBufferOffsetException {
        return view(offset, Byte.BYTES, ByteOrder.BIG_ENDIAN).get();
    }

    @ExportMessage
    @TruffleBoundary
    short readBufferShort(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        return view(offset, Short.BYTES, order).getShort();
    }

    @ExportMessage
    @TruffleBoundary
    int readBufferInt(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        return view(offset, Integer.BYTES, order).getInt();
    }

    @ExportMessage
    @TruffleBoundary
    long readBufferLong(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        return view(offset, Long.BYTES, order).getLong();
    }

    @ExportMessage
    @TruffleBoundary
    float readBufferFloat(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        return view(offset, Float.BYTES, order).getFloat();
    }

    @ExportMessage
    @TruffleBoundary
    double readBufferDouble(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        return view(offset, Double.BYTES, order).getDouble();
    }

    private ByteBuffer view(long offset, int length, ByteOrder order) throws InvalidBufferOffsetException {
        checked(offset, length);
        return ByteBuffer.wrap(bytes, (int) offset, length).order(order);
    }

    private void checked(long offset, int length) throws InvalidBufferOffsetException {
        if (offset < 0 || length < 0 || offset > bytes.length - (long) length) {
            throw InvalidBufferOffsetException.create(offset, length);
        }
    }
}
