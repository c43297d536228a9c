package org.zexus.builtins.state;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The lines a program reads, in UTF-8. */
public final class ProgramInput {
    private final BufferedReader reader;

    /** Input that comes from a stream of the host. */
    public ProgramInput(InputStream stream) {
        reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** The next line without its end, or null at the end of the input. */
    public String readLine() throws IOException {
        return reader.readLine();
    }
}
