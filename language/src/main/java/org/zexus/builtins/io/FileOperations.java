package org.zexus.builtins.io;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.Truth;

/** The builtins of files and directories. */
final class FileOperations {
    private FileOperations() {}

    static Object readText(Node where, Object path) {
        return Strings.fromJava(FileAccess.readText(where, "file_read_text", path));
    }

    static Object writeText(Node where, Object path, Object text) {
        return write(where, "file_write_text", path, text);
    }

    static Object append(Node where, Object path, Object text) {
        return write(where, "file_append", path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static Object write(Node where, String function, Object path, Object text, OpenOption... options) {
        FileAccess.writeText(where, function, path, Strings.toJava(Arguments.text(where, function, text)), options);
        return true;
    }

    static Object exists(Node where, Object path) {
        return FileAccess.with(where, "file_exists", path, file -> file.exists());
    }

    static Object isFile(Node where, Object path) {
        return FileAccess.with(where, "fs_is_file", path, file -> file.isRegularFile());
    }

    static Object isDirectory(Node where, Object path) {
        return FileAccess.with(where, "fs_is_dir", path, file -> file.isDirectory());
    }

    /** The names in a directory, sorted. */
    static Object list(Node where, Object path) {
        return FileAccess.with(where, "file_list_dir", path,
                directory -> ZexusList.ofObjects(directory.list()
                        .stream()
                        .map(TruffleFile::getName)
                        .sorted()
                        .map(Strings::fromJava)
                        .toArray()));
    }

    static Object makeDirectory(Node where, Object path, Object parents) {
        return FileAccess.with(where, "fs_mkdir", path, directory -> {
            if (parents != Missing.MISSING && !Truth.of(parents)) {
                directory.createDirectory();
            } else {
                directory.createDirectories();
            }
            return true;
        });
    }

    static Object remove(Node where, Object path) {
        return FileAccess.with(where, "fs_remove", path, file -> {
            if (file.isDirectory(LinkOption.NOFOLLOW_LINKS)) {
                throw Errors.of(ErrorKind.IO, where, "'" + file.getPath() + "' is a directory; fs_rmdir removes it");
            }
            file.delete();
            return true;
        });
    }

    static Object removeDirectory(Node where, Object path, Object recursive) {
        return FileAccess.with(where, "fs_rmdir", path, directory -> {
            if (!directory.isDirectory(LinkOption.NOFOLLOW_LINKS)) {
                throw Errors.of(ErrorKind.IO, where, "'" + directory.getPath() + "' is not a directory");
            }
            if (recursive != Missing.MISSING && Truth.of(recursive)) {
                removeTree(directory);
            } else {
                directory.delete();
            }
            return true;
        });
    }

    static Object rename(Node where, Object from, Object to) {
        return FileAccess.with(where, "fs_rename", from, source -> FileAccess.with(where, "fs_rename", to, target -> {
            source.move(target, StandardCopyOption.REPLACE_EXISTING);
            return true;
        }));
    }

    static Object copy(Node where, Object from, Object to) {
        return FileAccess.with(where, "fs_copy", from, source -> FileAccess.with(where, "fs_copy", to, target -> {
            copyTree(source, target);
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
    private static void copyTree(TruffleFile from, TruffleFile to) throws IOException {
        if (!from.isDirectory()) {
            from.copy(to, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        to.createDirectories();
        for (TruffleFile inner : from.list()) {
            copyTree(inner, to.resolve(inner.getName()));
        }
    }
}
