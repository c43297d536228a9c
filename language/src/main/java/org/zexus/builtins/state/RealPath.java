package org.zexus.builtins.state;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;

/** Where a path really leads: absolute, without {@code ..} and without symbolic links, also if nothing is there yet. */
final class RealPath {
    private static final int MOST_LINKS = 40;

    private RealPath() {}

    /** The real path; an IOException if links go in circles. */
    static TruffleFile of(TruffleFile file) throws IOException {
        // Files are opened by their normalized paths, whatever links stand before a "..": what is looked at here, too.
        return of(file.getAbsoluteFile().normalize(), MOST_LINKS);
    }

    private static TruffleFile of(TruffleFile file, int linksLeft) throws IOException {
        if (linksLeft == 0) {
            throw new IOException("too many symbolic links");
        }
        if (file.exists()) {
            return file.getCanonicalFile();
        }
        TruffleFile parent = file.getParent();
        if (parent == null) {
            return file;
        }
        TruffleFile real = of(parent, linksLeft);
        // A link whose target is missing leads there all the same: writing would create the target.
        return file.isSymbolicLink()
                ? follow(real, file.readSymbolicLink(), linksLeft - 1)
                : real.resolve(file.getName());
    }

    /** Where the target of a link in a real directory leads: the links on the way count before a {@code ..} does. */
    private static TruffleFile follow(TruffleFile directory, TruffleFile target, int linksLeft) throws IOException {
        String name = target.getName();
        if (name == null) {
            return target;
        }
        TruffleFile parent = target.getParent();
        TruffleFile place = parent == null ? directory : follow(directory, parent, linksLeft);
        return switch (name) {
            case ".." -> place.getParent() == null ? place : place.getParent();
            case ".", "" -> place;
            default -> of(place.resolve(name), linksLeft);
        };
    }
}
