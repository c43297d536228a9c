package org.zexus.builtins.state;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an option allows: everything, or the things it lists. */
final class AllowList {
    /** What an option that is not set stands for: the host alone decides. */
    static final AllowList EVERYTHING = new AllowList(Set.of(), true);

    private final Set<String> entries;
    private final boolean everything;
    private List<TruffleFile> roots;

    private AllowList(Set<String> entries, boolean everything) {
        this.entries = entries;
        this.everything = everything;
    }

    /**
     * Reads entries separated by commas, where {@code \\,} is a comma of an entry; {@code *} alone is everything, an
     * empty text nothing.
     */
    static AllowList parse(String text) {
        if (text.strip().equals("*")) {
            return EVERYTHING;
        }
        return new AllowList(Stream.of(text.split("(?<!\\\\),"))
                .map(entry -> entry.strip().replace("\\,", ","))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toSet()), false);
    }

    /** An entry as it is written in a list. */
    static String escaped(String entry) {
        return entry.replace(",", "\\,");
    }

    boolean isEverything() {
        return everything;
    }

    boolean allows(String entry) {
        return everything || entries.contains(entry);
    }

    /** The listed folders and files, without symbolic links; relative ones start where the program did. */
    List<TruffleFile> roots(TruffleLanguage.Env env) throws IOException {
        if (roots == null) {
            var found = new ArrayList<TruffleFile>();
            for (String entry : entries) {
                found.add(RealPath.of(env.getPublicTruffleFile(entry)));
            }
            roots = found;
        }
        return roots;
    }

    /** Whether an entry is the host, the host with the port, or a {@code *.domain} the host belongs to. */
    boolean allowsAddress(String host, int port) {
        if (everything) {
            return true;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return entries.stream().map(entry -> entry.toLowerCase(Locale.ROOT)).anyMatch(entry -> {
            String end = ":" + port;
            String allowed = entry.endsWith(end) ? entry.substring(0, entry.length() - end.length()) : entry;
            return allowed.startsWith("*.") ? name.endsWith(allowed.substring(1)) : name.equals(allowed);
        });
    }
}
