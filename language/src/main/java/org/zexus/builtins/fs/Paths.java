package org.zexus.builtins.fs;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.text.Strings;

/** Takes paths apart and puts them together, without looking at files. */
public final class Paths {
    private static final String SEPARATOR = "/";

    private Paths() {}

    /** One path of several parts. */
    public static TruffleString join(Object[] parts) {
        var path = new StringBuilder();
        for (Object part : parts) {
            String text = Arguments.java(part);
            if (text.startsWith(SEPARATOR)) {
                path.setLength(0);
            } else if (!path.isEmpty() && path.charAt(path.length() - 1) != '/') {
                path.append(SEPARATOR);
            }
            path.append(text);
        }
        return Strings.fromJava(path.toString());
    }

    /** The last part of a path. */
    public static TruffleString base(Object path) {
        String text = Arguments.java(path);
        return Strings.fromJava(text.substring(text.lastIndexOf('/') + 1));
    }

    /** A path without its last part. */
    public static TruffleString directory(Object path) {
        String text = Arguments.java(path);
        int slash = text.lastIndexOf('/');
        return Strings.fromJava(slash == 0 ? SEPARATOR : text.substring(0, Math.max(slash, 0)));
    }

    /** A path without its extension, and the extension with its dot; a name may start with dots. */
    public static ZexusList splitExtension(Object path) {
        String text = Arguments.java(path);
        int start = text.lastIndexOf('/') + 1;
        while (start < text.length() && text.charAt(start) == '.') {
            start++;
        }
        int dot = text.lastIndexOf('.');
        int cut = dot < start ? text.length() : dot;
        return ZexusList.of(Strings.fromJava(text.substring(0, cut)), Strings.fromJava(text.substring(cut)));
    }
}
