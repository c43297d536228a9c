package org.zexus.builtins.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.nodes.Node;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusIterator;
import org.zexus.runtime.value.ZexusNull;

/** A file opened for reading or for writing text in UTF-8. A loop over it takes one line after the other. */
final class OpenFile extends LibraryObject {
    private final String path;
    private final BufferedReader reader;
    private final BufferedWriter writer;
    private boolean isClosed;

    private OpenFile(String path, BufferedReader reader, BufferedWriter writer) {
        this.path = path;
        this.reader = reader;
        this.writer = writer;
    }

    static Object open(Node where, Object path, Object mode) {
        OpenFile file = open(where, Arguments.java(path), Arguments.java(mode, "r"));
        LibraryState.get(where).resources().add(file.stream());
        return file;
    }

    private static OpenFile open(Node where, String path, String mode) {
        return switch (mode) {
            case "r" ->
                FileAccess.with(Access.READ, where, path, file -> new OpenFile(path, reader(where, file), null));
            case "w" -> writing(where, path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            case "a" -> writing(where, path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            case "x" -> writing(where, path, StandardOpenOption.CREATE_NEW);
            default -> throw Errors.valueError(where, "a file has no mode '" + mode + "'")
                    .withHint("the modes are r (read), w (write), a (append) and x (make)");
        };
    }

    private static BufferedReader reader(Node where, TruffleFile file) throws IOException {
        if (file.isDirectory()) {
            throw Errors.of(ErrorKind.IO, where, "'" + file.getPath() + "' is a directory");
        }
        return new BufferedReader(
                new InputStreamReader(file.newInputStream(), StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    }

    private static OpenFile writing(Node where, String path, StandardOpenOption... options) {
        StandardOpenOption[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = StandardOpenOption.WRITE;
        return FileAccess.with(Access.WRITE, where, path, file -> new OpenFile(path, null, new BufferedWriter(
                new OutputStreamWriter(file.newOutputStream(all), StandardCharsets.UTF_8.newEncoder()))));
    }

    private Closeable stream() {
        return reader == null ? writer : reader;
    }

    private interface Use<T> {
        T run() throws IOException;
    }

    private <T> T use(Node where, Use<T> use) {
        if (isClosed) {
            throw Errors.of(ErrorKind.IO, where, "file '" + path + "' is closed");
        }
        return FileAccess.translate(where, path, use::run);
    }

    private BufferedReader reader(Node where) {
        if (reader == null) {
            throw Errors.of(ErrorKind.IO, where, "file '" + path + "' is not open for reading");
        }
        return reader;
    }

    private BufferedWriter writer(Node where) {
        if (writer == null) {
            throw Errors.of(ErrorKind.IO, where, "file '" + path + "' is not open for writing");
        }
        return writer;
    }

    Object read(Node where, Object count) {
        BufferedReader in = reader(where);
        long wanted = count == Missing.MISSING ? FileAccess.LARGEST
                : Arguments.between(where, "the number of characters", count, 0, FileAccess.LARGEST);
        return use(where, () -> {
            var text = new StringBuilder();
            long left = wanted;
            int c = 0;
            while (left > 0 && (c = in.read()) >= 0) {
                text.append((char) c);
                // A character beyond 0xffff takes two units.
                left -= Character.isHighSurrogate((char) c) ? 0 : 1;
            }
            if (left == 0 && count == Missing.MISSING) {
                throw Errors.resourceError(where, "the rest of file '" + path + "' is too large");
            }
            return Strings.fromJava(text.toString());
        });
    }

    Object readLine(Node where) {
        BufferedReader in = reader(where);
        return use(where, () -> {
            String line = in.readLine();
            return line == null ? ZexusNull.NULL : Strings.fromJava(line);
        });
    }

    Object lines(Node where) {
        ZexusList lines = ZexusList.empty();
        for (Object line = readLine(where); line != ZexusNull.NULL; line = readLine(where)) {
            lines.push(line);
        }
        return lines;
    }

    Object write(Node where, Object text) {
        BufferedWriter out = writer(where);
        return use(where, () -> {
            out.write(Arguments.java(text));
            return this;
        });
    }

    Object flush(Node where) {
        BufferedWriter out = writer(where);
        return use(where, () -> {
            out.flush();
            return this;
        });
    }

    Object close(Node where) {
        if (!isClosed) {
            use(where, () -> {
                isClosed = true;
                stream().close();
                return null;
            });
            LibraryState.get(where).resources().remove(stream());
        }
        return ZexusNull.NULL;
    }

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<file '").append(path).append(isClosed ? "', closed>" : "'>");
    }

    @Override
    public Object property(String name) {
        return switch (name) {
            case "path" -> Strings.fromJava(path);
            case "closed" -> isClosed;
            default -> null;
        };
    }

    @Override
    public Collection<String> propertyNames() {
        return List.of("path", "closed");
    }

    @Override
    public boolean isIterable() {
        return true;
    }

    @Override
    public ZexusIterator iterate(boolean pairs) {
        return new Lines();
    }

    /** The lines that are left, numbered from 0 on. */
    private final class Lines extends ZexusIterator {
        private long number = -1;
        private Object line;

        @Override
        @TruffleBoundary
        public boolean advance() {
            line = readLine(null);
            number++;
            return line != ZexusNull.NULL;
        }

        @Override
        public Object item() {
            return line;
        }

        @Override
        public Object key() {
            return number;
        }

        @Override
        public Object value() {
            return line;
        }
    }
}
