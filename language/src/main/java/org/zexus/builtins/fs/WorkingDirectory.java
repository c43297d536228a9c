package org.zexus.builtins.fs;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.builtins.io.FileAccess;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;

/** The directory where relative paths start; each context has its own. */
public final class WorkingDirectory {
    private WorkingDirectory() {}

    /** Its path. */
    public static Object get(Node where) {
        return FileAccess.with(Access.READ, where, ".",
                _ -> Strings.fromJava(LibraryState.get(where).env().getCurrentWorkingDirectory().getPath()));
    }

    /** Changes it for this context. */
    public static Object set(Node where, Object path) {
        return FileAccess.with(Access.READ, where, path, directory -> {
            if (!directory.isDirectory()) {
                throw Errors.of(ErrorKind.IO, where, "'" + directory.getPath() + "' is not a directory");
            }
            var state = LibraryState.get(where);
            state.permissions().settle();
            state.env().setCurrentWorkingDirectory(directory.getCanonicalFile());
            return true;
        });
    }

    /** A path from the root on. */
    public static Object absolute(Node where, Object path) {
        return FileAccess.with(Access.READ, where, path,
                file -> Strings.fromJava(file.getAbsoluteFile().normalize().getPath()));
    }
}
