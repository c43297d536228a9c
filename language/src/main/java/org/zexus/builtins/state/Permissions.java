package org.zexus.builtins.state;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;

/**
 * The one place that decides what a program may do outside of itself. The host of the context grants kinds of access;
 * the options {@code zexus.Allow...} narrow them to paths, hosts, names. Without a grant everything is a
 * PermissionError.
 */
public final class Permissions {
    private final TruffleLanguage.Env env;
    private final Map<Access, AllowList> lists = new EnumMap<>(Access.class);

    /**
     * The permissions of a context.
     *
     * @param options the values of the options that are set: what they allow, separated by commas; {@code *} stands for
     * everything the host grants
     */
    public Permissions(TruffleLanguage.Env env, Map<Access, String> options) {
        this.env = env;
        options.forEach((access, value) -> lists.put(access, AllowList.parse(value)));
    }

    /** The file at a path, for reading or writing; relative paths start at the working directory. */
    public TruffleFile file(Access access, String path, Node where) {
        TruffleFile file;
        try {
            file = env.getPublicTruffleFile(path);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw notAPath(path, e, where);
        }
        check(access, file, where);
        return file;
    }

    /** The error for a text that cannot be a path, such as one with a NUL in it. */
    public static ZexusException notAPath(String text, RuntimeException failure, Node where) {
        return ZexusException.of(ErrorKind.VALUE, "'" + text.replace("\0", "\\0") + "' is not a path of a file",
                failure,
                where);
    }

    /** Raises a PermissionError unless a file may be read or written. */
    public void check(Access access, TruffleFile file, Node where) {
        if (!env.isFileIOAllowed() || !allows(access, file)) {
            throw refusedFile(access, file.getPath(), where);
        }
    }

    /**
     * Makes out where the listed paths lead, before the working directory changes.
     *
     * @throws IOException if one of them leads nowhere
     */
    public void settle() throws IOException {
        for (Access access : new Access[]{Access.READ, Access.WRITE}) {
            lists.getOrDefault(access, AllowList.EVERYTHING).roots(env);
        }
    }

    private boolean allows(Access access, TruffleFile file) {
        AllowList list = lists.getOrDefault(access, AllowList.EVERYTHING);
        if (list.isEverything()) {
            return true;
        }
        try {
            TruffleFile real = RealPath.of(file);
            for (TruffleFile root : list.roots(env)) {
                if (real.startsWith(root)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | SecurityException e) {
            // A place that cannot be made out is not one of the allowed ones.
            return false;
        }
    }

    /**
     * Raises a PermissionError unless the program may connect to, or listen at, an address.
     *
     * @param port from 0 to 65535
     */
    public void checkNetwork(String host, int port, Node where) {
        AllowList list = lists.getOrDefault(Access.NET, AllowList.EVERYTHING);
        if (!env.isSocketIOAllowed() || !list.allowsAddress(host, port)) {
            throw refused(Access.NET, host + ":" + port, host + ":" + port, where);
        }
    }

    /** Raises a PermissionError unless the program may read an environment variable. */
    public void checkVariable(String name, Node where) {
        AllowList list = lists.getOrDefault(Access.ENVIRONMENT, AllowList.EVERYTHING);
        if (env.getEnvironment().isEmpty() || !list.allows(name)) {
            throw refused(Access.ENVIRONMENT, "environment variable '" + name + "'", name, where);
        }
    }

    /** Whether the program may read an environment variable that the host has. */
    boolean allowsVariable(String name) {
        return lists.getOrDefault(Access.ENVIRONMENT, AllowList.EVERYTHING).allows(name);
    }

    /** Raises a PermissionError unless the program may learn about the machine and the user it runs for. */
    public void checkSystem(Node where) {
        if (env.getEnvironment().isEmpty()
                || !lists.getOrDefault(Access.ENVIRONMENT, AllowList.EVERYTHING).isEverything()) {
            throw refused(Access.ENVIRONMENT, "the system", "", where);
        }
    }

    /** Raises a PermissionError unless the program may start another program. */
    public void checkProcess(String program, Node where) {
        AllowList list = lists.getOrDefault(Access.RUN, AllowList.EVERYTHING);
        if (!env.isCreateProcessAllowed() || !list.allows(program)) {
            throw refused(Access.RUN, "program '" + program + "'", program, where);
        }
    }

    /** Raises a PermissionError unless threads may be started. */
    public void checkThreads(Node where) {
        if (!env.isCreateThreadAllowed()
                || !lists.getOrDefault(Access.THREADS, AllowList.EVERYTHING).isEverything()) {
            throw refused(Access.THREADS, "threads", "", where);
        }
    }

    /** Raises a PermissionError unless code outside of Java may run, which the host's file access does not bind. */
    public void checkNative(Node where) {
        if (!env.isNativeAccessAllowed()) {
            throw Errors.of(ErrorKind.PERMISSION, where, "no permission to run native code")
                    .withHint("the host of the program permits it: Context.Builder.allowNativeAccess");
        }
    }

    /** Whether an option narrows what the host grants. */
    public boolean isNarrowed(Access access) {
        return !lists.getOrDefault(access, AllowList.EVERYTHING).isEverything();
    }

    /** The error for a file that may not be used. */
    public static ZexusException refusedFile(Access access, String path, Node where) {
        return refused(access, "file '" + path + "'", path, where);
    }

    /**
     * The error for something that is not permitted.
     *
     * @param entry what a list of permitted things would have to hold; empty if only everything of the kind helps
     */
    private static ZexusException refused(Access access, String what, String entry, Node where) {
        return Errors.of(ErrorKind.PERMISSION, where, "no permission to " + access.text() + ": " + what)
                .withHint("the host of the program permits it; on the command line: " + access.flag()
                        + (entry.isEmpty() ? "" : "=" + AllowList.escaped(entry)));
    }
}
