package org.zexus.builtins.fs;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.io.FileAccess;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.text.Strings;

/** Finds the files whose paths match a pattern. Names that start with a dot match only a pattern that does too. */
final class Glob {
    private static final String ANY_DIRECTORIES = "**";

    private final boolean isRecursive;
    private final List<String> parts;
    private final TreeSet<String> found = new TreeSet<>();

    private Glob(List<String> parts, boolean isRecursive) {
        this.parts = parts;
        this.isRecursive = isRecursive;
    }

    static Object glob(Node where, Object pattern, Object recursive) {
        String text = Arguments.java(pattern);
        boolean isAbsolute = text.startsWith("/");
        var glob = new Glob(List.of((isAbsolute ? text.substring(1) : text).split("/+")),
                Arguments.bool(recursive, false));
        FileAccess.with(Access.READ, where, isAbsolute ? "/" + glob.fixedPart() : start(glob.fixedPart()),
                directory -> {
                    glob.search(directory, isAbsolute ? "/" + glob.fixedPart() : glob.fixedPart(), glob.fixedParts());
                    return null;
                });
        return ZexusList.ofObjects(glob.found.stream().map(Strings::fromJava).toArray());
    }

    private static String start(String fixed) {
        return fixed.isEmpty() ? "." : fixed;
    }

    /** How many leading parts name one directory each; the last part is always searched for. */
    private int fixedParts() {
        int count = 0;
        while (count < parts.size() - 1 && !isPattern(parts.get(count))) {
            count++;
        }
        return count;
    }

    private String fixedPart() {
        return String.join("/", parts.subList(0, fixedParts()));
    }

    private static boolean isPattern(String part) {
        return part.contains("*") || part.contains("?") || part.contains("[");
    }

    private void search(TruffleFile directory, String prefix, int index) throws IOException {
        if (!directory.isDirectory()) {
            return;
        }
        String part = parts.get(index);
        boolean isLast = index == parts.size() - 1;
        boolean anyDirectories = isRecursive && part.equals(ANY_DIRECTORIES);
        if (anyDirectories && !isLast) {
            search(directory, prefix, index + 1);
        }
        Pattern pattern = pattern(anyDirectories ? "*" : part);
        for (TruffleFile inner : DirectoryWalk.sorted(directory)) {
            String name = inner.getName();
            if (!pattern.matcher(name).matches() || name.startsWith(".") && !part.startsWith(".")) {
                continue;
            }
            String path = prefix.isEmpty() || prefix.endsWith("/") ? prefix + name : prefix + "/" + name;
            boolean isDirectory = inner.isDirectory(LinkOption.NOFOLLOW_LINKS);
            if (isLast) {
                found.add(path);
            }
            if (isDirectory && (anyDirectories || !isLast)) {
                search(inner, path, anyDirectories ? index : index + 1);
            }
        }
    }

    private static Pattern pattern(String part) {
        var regex = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            int end = part.indexOf(']', i + 2);
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (c == '[' && end > 0) {
                String set = part.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[").replace("&", "\\&");
                regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
                i = end;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
