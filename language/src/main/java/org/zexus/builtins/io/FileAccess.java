package org.zexus.builtins.io;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.zexus.builtins.state.LibraryState;
import org.zexus.builtins.state.Permissions;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;

/**
 * Files as a program reaches them: through the file system that the host gave the context, which also decides what is
 * permitted. Relative paths start at the working directory of the context.
 */
public final class FileAccess {
    /** The most bytes that a program takes in at once. */
    static final int LARGEST = 1 << 29;

    private final Node where;
    private final String path;

    private FileAccess(Node where, String path) {
        this.where = where;
        this.path = path;
    }

    /** Something done with a file. */
    public interface Action<T> {
        /** Does it. */
        T run(TruffleFile file) throws IOException;
    }

    /**
     * Does something with a file, once it is permitted; what goes wrong becomes an error of the program.
     *
     * @param path a string of the program
     */
    public static <T> T with(Access access, Node where, Object path, Action<T> action) {
        return with(access, where, Strings.toJava((TruffleString) path), action);
    }

    /** Does something with a file, once it is permitted; what goes wrong becomes an error of the program. */
    public static <T> T with(Access access, Node where, String path, Action<T> action) {
        return new FileAccess(where, path)
                .run(action, () -> LibraryState.get(where).permissions().file(access, path, where), access);
    }

    /** Something that may go wrong as things with files do. */
    public interface Use<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /** Does something with a file that is open; what goes wrong becomes an error of the program. */
    static <T> T translate(Node where, String path, Use<T> use) {
        return new FileAccess(where, path).run(_ -> use.run(), () -> null, Access.READ);
    }

    private <T> T run(Action<T> action, Supplier<TruffleFile> file, Access access) {
        try {
            return action.run(file.get());
        } catch (SecurityException e) {
            throw Permissions.refusedFile(access, path, where);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw Permissions.notAPath(path, e, where);
        } catch (IOException e) {
            throw ZexusException.of(ErrorKind.IO, describe(e), e, where);
        }
    }

    private String describe(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "no such file: '" + path + "'";
            case AccessDeniedException _ -> "access to file '" + path + "' is denied";
            case FileAlreadyExistsException _ -> "file '" + path + "' exists already";
            case DirectoryNotEmptyException _ -> "directory '" + path + "' is not empty";
            case NotDirectoryException _ -> "'" + path + "' is not a directory";
            case FileSystemLoopException _ -> "file '" + path + "' is a circle of links";
            case CharacterCodingException _ -> "file '" + path + "' is not UTF-8 text";
            default -> "file '" + path + "' cannot be used" + reason(e);
        };
    }

    /** What the system said, where it said anything people understand. */
    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null ? "" : ": " + reason;
    }

    /** The text of a file that a statement of the program imports; a missing one is an ImportError. */
    public static TruffleString importText(Node where, String path) {
        return with(Access.READ, where, path, file -> {
            if (!file.isRegularFile()) {
                throw Errors.importError(where, "no such file: '" + path + "'");
            }
            return Strings.fromJava(readText(file, where));
        });
    }

    /** A stream that adds to the end of a file, which is made if it does not exist. */
    public static OutputStream openAppending(Node where, String path) {
        return with(Access.WRITE, where, path,
                file -> file.newOutputStream(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** The text of a file in UTF-8. */
    public static String readText(Node where, Object path) {
        return with(Access.READ, where, path, file -> readText(file, where));
    }

    /** The bytes of a file; a ResourceError if there are more than a program can hold. */
    public static byte[] readBytes(TruffleFile file, Node where) throws IOException {
        if (file.isDirectory()) {
            throw Errors.of(ErrorKind.IO, where, "'" + file.getPath() + "' is a directory");
        }
        try (var in = file.newInputStream()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Errors.resourceError(where,
                        "file '" + file.getPath() + "' is larger than " + (LARGEST >> 20) + " MiB")
                        .withHint("file(path) reads it line by line");
            }
            return bytes;
        }
    }

    private static String readText(TruffleFile file, Node where) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(readBytes(file, where))).toString();
    }

    /** Writes text to a file, all of it or, when something goes wrong, nothing. */
    public static void writeText(Node where, Object path, String text) {
        writeBytes(where, path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes to a file, all of them or, when something goes wrong, none. */
    public static void writeBytes(Node where, Object path, byte[] bytes) {
        with(Access.WRITE, where, path, file -> {
            WholeFile.write(file, out -> out.write(bytes));
            return true;
        });
    }

    /** Writes what something writes to a file, all of it or, when something goes wrong, nothing. */
    public static void writeFrom(Node where, String path, Consumer<OutputStream> content) {
        with(Access.WRITE, where, path, file -> {
            WholeFile.write(file, content::accept);
            return true;
        });
    }

    /** Adds text to the end of a file, which is made if it does not exist. */
    public static void append(Node where, Object path, String text) {
        with(Access.WRITE, where, path, file -> {
            long length = file.isRegularFile() ? file.size() : 0;
            try (var out = file.newOutputStream(StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                cut(file, length, e);
                throw e;
            }
            return true;
        });
    }

    /** Takes back what was written of a text before that failed. */
    private static void cut(TruffleFile file, long length, IOException failure) {
        if (!file.isRegularFile()) {
            return;
        }
        try (var channel = file.newByteChannel(Set.of(StandardOpenOption.WRITE))) {
            channel.truncate(length);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
