package org.zexus.builtins.program;

import java.util.List;

/** What the functions of a file know about it. */
public interface FileView {
    /** Whether the file is the program. */
    boolean isMain();

    /** The name of the module, as {@code __MODULE__} says it. */
    String name();

    /** The path, as {@code __FILE__} says it. */
    String path();

    /** The directory, as {@code __DIR__} says it. */
    String directory();

    /** What the file has imported, as it wrote it, in order. */
    List<String> imports();

    /** The names that importers see. */
    List<String> exports();
}
