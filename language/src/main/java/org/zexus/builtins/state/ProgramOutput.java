package org.zexus.builtins.state;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.ZexusException;

/**
 * What a program prints, in UTF-8. It is collected in a buffer; {@link #flush()} hands it to the host's stream, which
 * happens when the program ends or waits, and when the buffer is full.
 */
public final class ProgramOutput {
    private static final int CAPACITY = 1 << 14;

    private final OutputStream hostStream;
    private final Deque<OutputStream> logs = new ArrayDeque<>();
    private OutputStream stream;
    private final boolean flushLines;
    private final byte[] buffer = new byte[CAPACITY];
    private int count;

    /**
     * Output that goes to a stream of the host.
     *
     * @param flushLines whether every line is handed on at once, as a person at a terminal expects
     */
    public ProgramOutput(OutputStream hostStream, boolean flushLines) {
        this.hostStream = hostStream;
        this.stream = hostStream;
        this.flushLines = flushLines;
    }

    /** Writes a text. */
    @TruffleBoundary
    public void write(TruffleString text) {
        var utf8 = text.switchEncodingUncached(TruffleString.Encoding.UTF_8);
        var bytes = utf8.getInternalByteArrayUncached(TruffleString.Encoding.UTF_8);
        write(bytes.getArray(), bytes.getOffset(), bytes.getLength());
    }

    /** Writes one ASCII character. */
    @TruffleBoundary
    public void write(char ascii) {
        if (count == CAPACITY) {
            empty();
        }
        buffer[count++] = (byte) ascii;
    }

    /** Ends a line. */
    @TruffleBoundary
    public void endLine() {
        write('\n');
        if (flushLines) {
            flush();
        }
    }

    /** Hands everything written so far to the host. */
    @TruffleBoundary
    public void flush() {
        empty();
        try {
            stream.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Sends what follows to another stream, which is closed by {@link #endLog()}. */
    @TruffleBoundary
    public void startLog(OutputStream log) {
        empty();
        logs.push(log);
        stream = log;
    }

    /** Goes back to the stream in use before the last {@link #startLog}; nothing without one. */
    @TruffleBoundary
    public void endLog() {
        if (logs.isEmpty()) {
            return;
        }
        OutputStream ended = logs.pop();
        try (ended) {
            empty();
        } catch (IOException e) {
            throw failed(e);
        } finally {
            stream = logs.isEmpty() ? hostStream : logs.peek();
        }
    }

    private void write(byte[] bytes, int offset, int length) {
        if (length > CAPACITY - count) {
            empty();
        }
        if (length > CAPACITY) {
            send(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, count, length);
            count += length;
        }
    }

    private void empty() {
        int length = count;
        count = 0;
        send(buffer, 0, length);
    }

    private void send(byte[] bytes, int offset, int length) {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static ZexusException failed(IOException cause) {
        return ZexusException.of(ErrorKind.IO, "the output cannot be written", cause, null);
    }
}
