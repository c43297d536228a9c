package org.zexus.builtins.fs;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import org.zexus.builtins.io.FileAccess;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.collection.ZexusMap;

/** What a file system knows of a file. */
public final class FileStatus {
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;
    private static final int ALL_PERMISSIONS = 0777;

    private FileStatus() {}

    /** The number of bytes. */
    public static Object size(Node where, Object path) {
        return FileAccess.with(Access.READ, where, path, file -> file.size());
    }

    /** A map of size, times in seconds since 1970, and mode. */
    public static Object status(Node where, Object path) {
        return FileAccess.with(Access.READ, where, path, file -> {
            var map = new ZexusMap();
            map.put("size", file.size());
            map.put("atime", seconds(file.getLastAccessTime()));
            map.put("mtime", seconds(file.getLastModifiedTime()));
            map.put("ctime", seconds(file.getCreationTime()));
            map.put("mode", mode(file));
            return map;
        });
    }

    static double seconds(FileTime time) {
        return time.toMillis() / 1000.0;
    }

    private static long mode(TruffleFile file) throws IOException {
        long type = file.isDirectory() ? DIRECTORY : REGULAR;
        try {
            long bits = 0;
            for (PosixFilePermission permission : file.getPosixPermissions()) {
                bits |= 1L << (PosixFilePermission.values().length - 1 - permission.ordinal());
            }
            return type | bits;
        } catch (UnsupportedOperationException e) {
            // A file system without permissions lets everyone do everything.
            return type | ALL_PERMISSIONS;
        }
    }
}
