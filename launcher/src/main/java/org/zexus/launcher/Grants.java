package org.zexus.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.io.IOAccess;
import org.zexus.launcher.usage.CommandLine;
import org.zexus.launcher.usage.Flag;

/**
 * What programs may do outside of themselves: read the files below the working directory and beside the program, write
 * below the working directory, and what options add. The runtime enforces it, by its options {@code zexus.Allow...}.
 */
final class Grants {
    private static final String EVERYTHING = "*";
    private static final String HERE = ".";

    private final CommandLine line;
    private final Map<String, String> given;

    /**
     * The grants of a command line.
     *
     * @param given options by their full names; those of permissions decide alone about what they are for
     */
    Grants(CommandLine line, Map<String, String> given) {
        this.line = line;
        this.given = given;
    }

    /**
     * Grants them to a context.
     *
     * @param home the directory of the program, which it may read, or null if it has none
     */
    void applyTo(Context.Builder builder, Path home) {
        Map<String, String> options = options(home);
        builder.options(options)
                .allowIO(IOAccess.ALL)
                .allowCreateThread(true)
                .allowNativeAccess(true)
                .allowCreateProcess(!options.get("zexus.AllowRun").isEmpty())
                .allowEnvironmentAccess(options.get("zexus.AllowEnv").isEmpty()
                        ? EnvironmentAccess.NONE
                        : EnvironmentAccess.INHERIT);
    }

    private Map<String, String> options(Path home) {
        var readable = new ArrayList<>(List.of(HERE));
        if (home != null) {
            readable.add(home.toAbsolutePath().toString().replace(",", "\\,"));
        }
        boolean servers = line.has(Flag.ALLOW_NET) || line.has(Flag.ALLOW_THREADS);
        var options = new HashMap<String, String>();
        options.put("zexus.AllowRead", list(Flag.ALLOW_READ, readable));
        options.put("zexus.AllowWrite", list(Flag.ALLOW_WRITE, List.of(HERE)));
        options.put("zexus.AllowNet", list(Flag.ALLOW_NET, List.of()));
        options.put("zexus.AllowEnv", list(Flag.ALLOW_ENV, List.of()));
        options.put("zexus.AllowRun", list(Flag.ALLOW_RUN, List.of()));
        options.put("zexus.AllowThreads", list(Flag.ALLOW_THREADS, servers ? List.of(EVERYTHING) : List.of()));
        options.putAll(given);
        return options;
    }

    /** What is granted anyway, and what an option adds to it; an option without a value adds everything. */
    private String list(Flag flag, List<String> anyway) {
        if (line.has(Flag.ALLOW_ALL) || line.has(flag) && line.value(flag).orElseThrow().isEmpty()) {
            return EVERYTHING;
        }
        var entries = new ArrayList<>(anyway);
        line.value(flag).ifPresent(entries::add);
        return String.join(",", entries);
    }
}
