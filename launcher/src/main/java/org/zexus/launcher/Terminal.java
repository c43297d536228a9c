package org.zexus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the standard streams lead to a person at a terminal. */
public final class Terminal {
    private Terminal() {}

    /** Whether standard output is a terminal. */
    public static boolean isOutput() {
        return isTerminal(1);
    }

    /** Whether standard input is a terminal. */
    public static boolean isInput() {
        return isTerminal(0);
    }

    /** Whether reports on standard error may be coloured: on a terminal, and not if {@code NO_COLOR} is set. */
    public static boolean showsColours() {
        String noColour = System.getenv("NO_COLOR");
        return (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM")) && isTerminal(2);
    }

    /** What the JDK can say where there is no /proc: whether input and output both are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // may still be null, by its documentation
    private static boolean isConsole() {
        return System.console() != null && System.console().isTerminal();
    }

    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.isSymbolicLink(link)) {
            return isConsole();
        }
        try {
            Path target = Files.readSymbolicLink(link);
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty")
                    || target.equals(Path.of("/dev/console"));
        } catch (IOException e) {
            // The stream was closed meanwhile, so nobody is looking.
            return false;
        }
    }
}
