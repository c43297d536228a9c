package org.zexus.language;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zexus.builtins.state.Permissions;
import org.zexus.runtime.builtin.Access;

/** Finds the file that an import means. */
final class ModulePaths {
    private static final String EXTENSION = ".zx";
    /** The file that stands for the folder it is in. */
    private static final String INDEX = "index" + EXTENSION;
    private static final String PACKAGES = "zpm_modules";

    private final TruffleLanguage.Env env;
    private final Permissions permissions;

    ModulePaths(TruffleLanguage.Env env, Permissions permissions) {
        this.env = env;
        this.permissions = permissions;
    }

    /** The path of an import as messages show it: as it was written, with the extension of source files. */
    static String shown(String path) {
        return path.endsWith(EXTENSION) ? path : path + EXTENSION;
    }

    /** Whether a path names a file directly; other paths are names of modules, looked up in several places. */
    static boolean isDirect(String path) {
        return path.startsWith("./") || path.startsWith("../") || path.startsWith("/");
    }

    /**
     * The file of a module.
     *
     * @param path the path or name as the import wrote it
     * @param directory the directory of the importing file
     * @throws SecurityException when the host does not let the program look
     * @throws org.zexus.runtime.error.ZexusException if the program may not read the file
     */
    Optional<TruffleFile> find(String path, TruffleFile directory, Node where) {
        List<TruffleFile> candidates;
        try {
            candidates = candidates(path, directory);
        } catch (IllegalArgumentException e) {
            throw Permissions.notAPath(path, e, where);
        }
        if (isDirect(path)) {
            for (TruffleFile file : candidates) {
                // Before anyone looks, so that not even the existence of a file is told.
                permissions.check(Access.READ, file, where);
                if (file.isRegularFile()) {
                    return Optional.of(file);
                }
            }
            return Optional.empty();
        }
        Optional<TruffleFile> found = candidates.stream().filter(file -> file.isRegularFile()).findFirst();
        found.ifPresent(file -> permissions.check(Access.READ, file, where));
        return found;
    }

    private List<TruffleFile> candidates(String path, TruffleFile directory) {
        var files = new ArrayList<TruffleFile>();
        if (path.startsWith("/")) {
            TruffleFile root = env.getPublicTruffleFile("/");
            files.add(root.resolve(shown(path)));
            files.add(root.resolve(path).resolve(INDEX));
            return files;
        }
        files.add(directory.resolve(shown(path)));
        if (isDirect(path)) {
            files.add(directory.resolve(path).resolve(INDEX));
            return files;
        }
        // A dotted name, as in `use geo.shapes`.
        String nested = path.endsWith(EXTENSION) ? path : path.replace('.', '/');
        files.add(directory.resolve(shown(nested)));
        for (TruffleFile place = directory; place != null; place = place.getParent()) {
            TruffleFile packages = place.resolve(PACKAGES);
            files.add(packages.resolve(shown(path)));
            files.add(packages.resolve(shown(nested)));
            files.add(packages.resolve(nested).resolve(INDEX));
            files.add(packages.resolve(nested).resolve("main.zx"));
        }
        return files;
    }
}
