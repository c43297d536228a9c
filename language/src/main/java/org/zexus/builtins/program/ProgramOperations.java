package org.zexus.builtins.program;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryContext;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ProgramExit;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** The builtins of the program as a whole: its end, its audit log. */
final class ProgramOperations {
    private ProgramOperations() {}

    static Object exit(Node where, Object status) {
        throw new ProgramExit(
                status == Missing.MISSING ? 0
                        : Math.clamp(Arguments.integer(where, "exit_program", status), Integer.MIN_VALUE,
                                Integer.MAX_VALUE));
    }

    static Object onExit(Node where, Object function) {
        if (Kinds.of(function) != Kind.FUNCTION) {
            throw Arguments.wrongKind(where, "on_exit", "a function", function);
        }
        LibraryState.get(where).addExitHandler(function);
        return ZexusNull.NULL;
    }

    static Object evaluateFile(Node where, Object path, Object language) {
        String name = Arguments.java(language, "zexus");
        if (!name.equals("zexus") && !name.equals("zx")) {
            throw Errors.unsupportedError(where, "eval_file runs files of Zexus, not of " + name);
        }
        return ((LibraryContext) RuntimeContext.get(where)).evaluateFile(Arguments.java(path), where);
    }

    static Object audit(Node where, Object event, Object data) {
        var state = LibraryState.get(where);
        state.audit().add(state.seconds(), event, data == Missing.MISSING ? ZexusNull.NULL : data);
        return true;
    }

    static Object auditLog(Node where) {
        return LibraryState.get(where).audit().entries();
    }
}
