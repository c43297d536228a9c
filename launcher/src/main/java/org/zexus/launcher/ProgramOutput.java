package org.zexus.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A buffered stream that keeps nothing back for long: what is written to a file or a pipe leaves when the buffer is
 * full, on {@link #flush()}, or {@value #LONGEST_DELAY_MILLIS} ms later; what is written to a terminal leaves at once.
 *
 * <p>
 * When the reader at the other end of a pipe has gone, the process ends at once and quietly, as a program does that the
 * signal SIGPIPE reaches.
 */
public final class ProgramOutput extends OutputStream {
    private static final int CAPACITY = 1 << 16;
    private static final int LONGEST_DELAY_MILLIS = 50;
    /** 128 + the number of SIGPIPE, as shells report it. */
    private static final int PIPE_CLOSED = 141;

    private final OutputStream target;
    private final boolean immediate;
    private final byte[] buffer = new byte[CAPACITY];
    private int used;
    private Thread flusher;

    /**
     * @param target where the bytes go; is not closed
     * @param immediate whether every write goes through at once
     */
    ProgramOutput(OutputStream target, boolean immediate) {
        this.target = target;
        this.immediate = immediate;
    }

    @Override
    public synchronized void write(int b) {
        if (used == CAPACITY) {
            flush();
        }
        buffer[used++] = (byte) b;
        written();
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (length > CAPACITY - used) {
            flush();
        }
        if (length >= CAPACITY) {
            send(bytes, offset, length);
            return;
        }
        System.arraycopy(bytes, offset, buffer, used, length);
        used += length;
        written();
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public synchronized void flush() {
        if (used > 0) {
            send(buffer, 0, used);
            used = 0;
        }
    }

    private void written() {
        if (immediate) {
            flush();
        } else if (flusher == null) {
            flusher = Thread.ofPlatform().daemon().name("zexus-output").start(this::flushRegularly);
        }
    }

    private void flushRegularly() {
        try {
            while (true) {
                Thread.sleep(LONGEST_DELAY_MILLIS);
                flush();
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but a shutdown, which flushes by itself.
            Thread.currentThread().interrupt();
        }
    }

    private void send(byte[] bytes, int offset, int length) {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            lost(e);
        }
    }

    /** Ends the process, as nothing that it writes arrives any more. */
    private static void lost(IOException problem) {
        String reason = ClosedDescriptors.reason(problem);
        if (reason.contains("pipe")) {
            Runtime.getRuntime().halt(PIPE_CLOSED);
        }
        try (var error = new FileOutputStream(FileDescriptor.err)) {
            error.write(("zexus: cannot write output: " + reason + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException alsoLost) {
            // Nobody can be told; the exit status remains.
            Runtime.getRuntime().halt(ExitStatus.UNCAUGHT_ERROR);
        }
        Runtime.getRuntime().halt(ExitStatus.UNCAUGHT_ERROR);
    }
}
