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
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;

/**
 * Files as a program reaches them: through the file system that the host gave the context, which also decides what is
 * permitted. Relative paths start at the working directory of the context.
 */
public final class FileAccess {
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
     * Does something with the file at a path given by the program; what goes wrong becomes an error of the program.
     *
     * @param function the builtin's name
     */
    public static <T> T with(Node where, String function, Object path, Action<T> action) {
        return with(where, Strings.toJava(Arguments.text(where, function, path)), action);
    }

    /** Does something with the file at a path; what goes wrong becomes an error of the program. */
    public static <T> T with(Node where, String path, Action<T> action) {
        return new FileAccess(where, path).run(action);
    }

    private <T> T run(Action<T> action) {
        try {
            return action.run(LibraryState.get(where).env().getPublicTruffleFile(path));
        } catch (SecurityException e) {
            throw ZexusException.of(ErrorKind.PERMISSION, "access to file '" + path + "' is not permitted", e, where)
                    .withHint("the host of the program decides which files it may use");
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw ZexusException.of(ErrorKind.VALUE, "'" + path + "' is not a path of a file", e, where);
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
            case CharacterCodingException _ -> "file '" + path + "' is not UTF-8 text";
            default -> "file '" + path + "' cannot be used";
        };
    }

    /** The text of a file that a statement of the program imports; a missing one is an ImportError. */
    public static TruffleString importText(Node where, String path) {
        return with(where, path, file -> {
            if (!file.isRegularFile()) {
                throw Errors.importError(where, "no such file: '" + path + "'");
            }
            return Strings.fromJava(readText(file));
        });
    }

    /** A stream that adds to the end of a file, which is made if it does not exist. */
    public static OutputStream openAppending(Node where, String path) {
        return with(where, path,
                file -> file.newOutputStream(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** The text of a file at a path given by the program. */
    public static String readText(Node where, String function, Object path) {
        return with(where, function, path, file -> {
            if (file.isDirectory()) {
                throw Errors.of(ErrorKind.IO, where, "'" + file.getPath() + "' is a directory");
            }
            return readText(file);
        });
    }

    /** Writes text to the file at a path given by the program. */
    public static void writeText(Node where, String function, Object path, String text, OpenOption... options) {
        with(where, function, path, file -> {
            try (var out = file.newOutputStream(options)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return true;
        });
    }

    private static String readText(TruffleFile file) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.readAllBytes())).toString();
    }
}
