package org.zexus.builtins.io;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.builtins.state.Permissions;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** The builtins of files and directories. */
public final class FileOperations {
    private FileOperations() {}

    static Object readText(Node where, Object path) {
        return Strings.fromJava(FileAccess.readText(where, path));
    }

    static Object writeText(Node where, Object path, Object text) {
        FileAccess.writeText(where, path, Arguments.java(text));
        return true;
    }

    static Object append(Node where, Object path, Object text) {
        FileAccess.append(where, path, Arguments.java(text));
        return true;
    }

    /** Whether there is a file or directory. */
    public static Object exists(Node where, Object path) {
        return FileAccess.with(Access.READ, where, path, file -> file.exists());
    }

    /** Whether there is a file. */
    public static Object isFile(Node where, Object path) {
        return FileAccess.with(Access.READ, where, path, file -> file.isRegularFile());
    }

    /** Whether there is a directory. */
    public static Object isDirectory(Node where, Object path) {
        return FileAccess.with(Access.READ, where, path, file -> file.isDirectory());
    }

    /** The names in a directory, sorted. */
    public static Object list(Node where, Object path) {
        return FileAccess.with(Access.READ, where, path, directory -> ZexusList.ofObjects(directory.list()
                .stream()
                .map(TruffleFile::getName)
                .sorted()
                .map(Strings::fromJava)
                .toArray()));
    }

    /** Makes a directory, and those around it unless {@code parents} is false. */
    public static Object makeDirectory(Node where, Object path, Object parents) {
        return FileAccess.with(Access.WRITE, where, path, directory -> {
            if (parents == Missing.MISSING || (boolean) parents) {
                directory.createDirectories();
            } else {
                directory.createDirectory();
            }
            return true;
        });
    }

    /** Removes a file. */
    public static Object remove(Node where, Object path) {
        return FileAccess.with(Access.WRITE, where, path, file -> {
            if (file.isDirectory(LinkOption.NOFOLLOW_LINKS)) {
                throw Errors.of(ErrorKind.IO, where, "'" + file.getPath() + "' is a directory; fs_rmdir removes it");
            }
            file.delete();
            return true;
        });
    }

    /** Removes a directory, with everything in it if {@code recursive}. */
    public static Object removeDirectory(Node where, Object path, Object recursive) {
        return FileAccess.with(Access.WRITE, where, path, directory -> {
            if (!directory.isDirectory(LinkOption.NOFOLLOW_LINKS)) {
                throw Errors.of(ErrorKind.IO, where, "'" + directory.getPath() + "' is not a directory");
            }
            if (recursive != Missing.MISSING && (boolean) recursive) {
                removeTree(directory);
            } else {
                directory.delete();
            }
            return true;
        });
    }

    /** Moves a file or directory. */
    public static Object rename(Node where, Object from, Object to) {
        return FileAccess.with(Access.WRITE, where, from, source -> FileAccess.with(Access.WRITE, where, to, target -> {
            source.move(target, StandardCopyOption.REPLACE_EXISTING);
            return true;
        }));
    }

    /** Copies a file, or a directory with everything in it. */
    public static Object copy(Node where, Object from, Object to) {
        return FileAccess.with(Access.READ, where, from, source -> FileAccess.with(Access.WRITE, where, to, target -> {
            if (source.isDirectory() && target.getAbsoluteFile()
                    .normalize()
                    .startsWith(source.getAbsoluteFile().normalize())) {
                throw Errors.of(ErrorKind.IO, where,
                        "directory '" + source.getPath() + "' cannot be copied into itself");
            }
            copyTree(source, target, LibraryState.get(where).permissions(), where);
            return true;
        }));
    }

    private static void removeTree(TruffleFile file) throws IOException {
        if (file.isDirectory(LinkOption.NOFOLLOW_LINKS)) {
            for (TruffleFile inner : file.list()) {
                removeTree(inner);
            }
        }
        file.delete();
    }

    /** Copies a file, or a directory with everything in it; files that are there already are replaced. */
    private static void copyTree(TruffleFile from, TruffleFile to, Permissions permissions, Node where)
            throws IOException {
        if (from.isSymbolicLink()) {
            permissions.check(Access.READ, from, where);
        }
        if (to.isSymbolicLink()) {
            permissions.check(Access.WRITE, to, where);
        }
        if (!from.isDirectory()) {
            from.copy(to, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        to.createDirectories();
        for (TruffleFile inner : from.list()) {
            copyTree(inner, to.resolve(inner.getName()), permissions, where);
        }
    }
}
