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
final class StandardStreams {
    private final ProgramOutput output;
    private final OutputStream error;
    private final InputStream input;

    StandardStreams() {
        output = new ProgramOutput(new FileOutputStream(FileDescriptor.out), Terminal.isOutput());
        error = new FilterOutputStream(new FileOutputStream(FileDescriptor.err)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                output.flush();
                out.write(bytes, offset, length);
            }

            @Override
            public void write(int b) throws IOException {
                output.flush();
                out.write(b);
            }
        };
        input = new FilterInputStream(new FileInputStream(FileDescriptor.in)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                output.flush();
                return in.read(bytes, offset, length);
            }

            @Override
            public int read() throws IOException {
                output.flush();
                return in.read();
            }
        };
    }

    ProgramOutput output() {
        return output;
    }

    OutputStream error() {
        return error;
    }

    InputStream input() {
        return input;
    }
}
