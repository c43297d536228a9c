package org.zexus.builtins.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.zexus.builtins.state.Permissions;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.scope.FileSandbox;
import org.zexus.runtime.text.Strings;

/**
 * The files below a directory. A path is resolved with all its symbolic links before anything is opened, and opened
 * without following one more.
 */
public final class SandboxedFiles implements FileSandbox {
    private final TruffleLanguage.Env env;
    private final Permissions permissions;

    /** The files that the host lets a context use, as far as the program is permitted to. */
    public SandboxedFiles(TruffleLanguage.Env env, Permissions permissions) {
        this.env = env;
        this.permissions = permissions;
    }

    @Override
    @TruffleBoundary
    public TruffleString read(String root, String path) {
        try {
            TruffleFile file = inside(root, path);
            if (file == null || !file.isRegularFile()) {
                return null;
            }
            file = permissions.file(Access.READ, file.getPath(), null);
            byte[] bytes;
            try (var channel = file.newByteChannel(Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
                var buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
                while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                    // Reads on until the buffer is full or the file at its end.
                }
                bytes = buffer.array();
            }
            return Strings.fromJava(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IOException | RuntimeException e) {
            return refused(e) ? null : rethrow(e);
        }
    }

    @Override
    @TruffleBoundary
    public boolean write(String root, String path, TruffleString text) {
        try {
            TruffleFile file = inside(root, path);
            if (file == null) {
                return false;
            }
            file = permissions.file(Access.WRITE, file.getPath(), null);
            try (var channel = file.newByteChannel(Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS))) {
                var bytes = ByteBuffer.wrap(Strings.toJava(text).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return refused(e) ? false : rethrow(e);
        }
    }

    /** What a program learns as "no": a file that is not there or not for it, or a path that is none. */
    private static boolean refused(Exception e) {
        return e instanceof IOException || e instanceof SecurityException || e instanceof IllegalArgumentException
                || e instanceof UnsupportedOperationException || e instanceof ArithmeticException;
    }

    private static <T> T rethrow(Exception e) {
        throw (RuntimeException) e;
    }

    /** The real place of a path, or null if that is not below the directory. */
    private TruffleFile inside(String root, String path) throws IOException {
        if (path.isEmpty() || path.indexOf('\0') >= 0) {
            return null;
        }
        TruffleFile directory = (root == null ? env.getCurrentWorkingDirectory() : env.getPublicTruffleFile(root))
                .getCanonicalFile();
        TruffleFile wanted = directory.resolve(path).normalize();
        TruffleFile parent = wanted.getParent();
        if (parent == null) {
            return null;
        }
        TruffleFile real = wanted.exists() ? wanted.getCanonicalFile()
                : parent.getCanonicalFile().resolve(wanted.getName());
        return real.startsWith(directory) && !real.equals(directory) ? real : null;
    }
}
