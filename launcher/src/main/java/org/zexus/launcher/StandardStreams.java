package org.zexus.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The standard streams as a program sees them: output is collected, and leaves before anything is written to standard
 * error or read from standard input, so that the order of what the user sees is the order in which it happened.
 */
public final class StandardStreams {
    private final ProgramOutput output;
    private final OutputStream error;
    private final InputStream input;

    StandardStreams() {
        this(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                new FileInputStream(FileDescriptor.in));
    }

    StandardStreams(OutputStream out, OutputStream err, InputStream in) {
        output = new ProgramOutput(out, Terminal.isOutput());
        error = new FilterOutputStream(err) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                output.flush();
                super.out.write(bytes, offset, length);
            }

            @Override
            public void write(int b) throws IOException {
                output.flush();
                super.out.write(b);
            }
        };
        input = new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                output.flush();
                try {
                    return super.in.read(bytes, offset, length);
                } catch (IOException e) {
                    throw new IOException(ClosedDescriptors.reason(e), e);
                }
            }

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }
        };
    }

    /** Standard output. */
    public ProgramOutput output() {
        return output;
    }

    /**
     * Standard output for a program that hands on every line: each leaves as soon as {@link ProgramOutput} says, and
     * not with a system call of its own.
     */
    OutputStream lines() {
        return new FilterOutputStream(output) {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                output.write(bytes, offset, length);
            }

            @Override
            public void flush() {
                // Nothing stays in the output for long.
            }
        };
    }

    /** Standard error. */
    public OutputStream error() {
        return error;
    }

    /** Standard input. */
    public InputStream input() {
        return input;
    }
}
