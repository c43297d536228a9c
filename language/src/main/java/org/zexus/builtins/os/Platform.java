package org.zexus.builtins.os;

import com.oracle.truffle.api.nodes.Node;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ZexusNull;

/** What there is to know of the machine and the process. */
final class Platform {
    private Platform() {}

    static Object property(Node where, String property) {
        LibraryState.get(where).permissions().checkSystem(where);
        return Strings.fromJava(System.getProperty(property));
    }

    static Object family(@SuppressWarnings("unused") Node where) {
        return Strings.fromJava(System.getProperty("os.name").startsWith("Windows") ? "nt" : "posix");
    }

    static Object hostName(Node where) {
        LibraryState.get(where).permissions().checkSystem(where);
        try {
            return Strings.fromJava(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            throw ZexusException.of(ErrorKind.IO, "the machine does not know its name", e, where);
        }
    }

    static Object processors(Node where) {
        LibraryState.get(where).permissions().checkSystem(where);
        return (long) Runtime.getRuntime().availableProcessors();
    }

    static Object process(Node where) {
        LibraryState.get(where).permissions().checkSystem(where);
        return ProcessHandle.current().pid();
    }

    static Object parentProcess(Node where) {
        LibraryState.get(where).permissions().checkSystem(where);
        return ProcessHandle.current().parent().<Object>map(ProcessHandle::pid).orElse(ZexusNull.NULL);
    }
}
