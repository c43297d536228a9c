package org.zexus.builtins.documentation;

import java.util.stream.Collectors;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinParameter;

/** What is said about one builtin. */
final class Entries {
    private Entries() {}

    /** The call: {@code split(text: string, separator?: string)}. */
    static String signature(String name, BuiltinDescriptor builtin) {
        return name + builtin.parameters()
                .stream()
                .map(BuiltinParameter::text)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** What the builtin needs of the world outside, or an empty text. */
    static String access(BuiltinDescriptor builtin) {
        return builtin.access().isEmpty() ? ""
                : "Needs permission to "
                        + builtin.access().stream().sorted().map(Access::text).collect(Collectors.joining(" and "))
                        + ".";
    }

    /** The call and the lines about it. */
    static String text(String name, BuiltinDescriptor builtin) {
        String access = access(builtin);
        return signature(name, builtin) + "\n    " + builtin.documentation() + "\n"
                + (access.isEmpty() ? "" : "    " + access + "\n");
    }
}
