package org.zexus.builtins.fs;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zexus.builtins.io.FileAccess;
import org.zexus.builtins.io.FileOperations;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** Goes through directories; symbolic links are named, but not followed. */
final class DirectoryWalk {
    private DirectoryWalk() {}

    static Object list(Node where, Object path) {
        return FileOperations.list(where, path == Missing.MISSING ? Strings.fromJava(".") : path);
    }

    static Object walk(Node where, Object path) {
        return FileAccess.with(Access.READ, where, path, directory -> {
            ZexusList found = ZexusList.empty();
            visit(directory, found);
            return found;
        });
    }

    private static void visit(TruffleFile directory, ZexusList found) throws IOException {
        ZexusList directories = ZexusList.empty();
        ZexusList files = ZexusList.empty();
        var below = new ArrayList<TruffleFile>();
        for (TruffleFile inner : sorted(directory)) {
            if (inner.isDirectory(LinkOption.NOFOLLOW_LINKS)) {
                directories.push(Strings.fromJava(inner.getName()));
                below.add(inner);
            } else {
                files.push(Strings.fromJava(inner.getName()));
            }
        }
        found.push(ZexusList.of(Strings.fromJava(directory.getPath()), directories, files));
        for (TruffleFile inner : below) {
            visit(inner, found);
        }
    }

    /** The files and directories in a directory, by name. */
    static List<TruffleFile> sorted(TruffleFile directory) throws IOException {
        return directory.list().stream().sorted(Comparator.comparing(TruffleFile::getName)).toList();
    }
}
