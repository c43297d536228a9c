package org.zexus.builtins.state;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;

/** Where a path really leads: absolute, without {@code ..} and without symbolic links, also if nothing is there yet. */
final class RealPath {
    private static final int MOST_LINKS = 40;

    private RealPath() {}

    /** The real path; an IOException if links go in circles. */
    static TruffleFile of(TruffleFile file) throws IOException {
        return of(file.getAbsoluteFile(), MOST_LINKS);
    }

    private static TruffleFile of(TruffleFile file, int linksLeft) throws IOException {
        if (linksLeft == 0) {
            throw new IOException("too many symbolic links");
        }
        // A link whose target is missing leads there all the same: writing would create the target.
        if (file.isSymbolicLink()) {
            return of(file.getParent().resolve(file.readSymbolicLink().getPath()), linksLeft - 1);
        }
        if (file.exists()) {
            return file.getCanonicalFile();
        }
        TruffleFile parent = file.getParent();
        if (parent == null) {
            return file;
        }
        TruffleFile real = of(parent, linksLeft);
        return switch (file.getName()) {
            case ".." -> real.getParent() == null ? real : real.getParent();
            case "." -> real;
            default -> real.resolve(file.getName());
        };
    }
}
