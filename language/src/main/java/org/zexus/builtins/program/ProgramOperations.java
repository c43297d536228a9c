package org.zexus.builtins.program;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Set;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ProgramExit;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** The builtins of the program as a whole: its end, its environment variables, its audit log. */
final class ProgramOperations {
    /** Variables that other programs trust to say where code is found; a program that sets them means mischief. */
    private static final Set<String> FIXED_VARIABLES = Set.of("PATH", "LD_PRELOAD", "LD_LIBRARY_PATH",
            "DYLD_INSERT_LIBRARIES", "DYLD_LIBRARY_PATH", "JAVA_HOME", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS",
            "CLASSPATH", "PYTHONPATH", "HOME", "USER", "SHELL");

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

    static Object audit(Node where, Object event, Object data) {
        var state = LibraryState.get(where);
        state.audit().add(state.seconds(), event, data == Missing.MISSING ? ZexusNull.NULL : data);
        return true;
    }

    static Object auditLog(Node where) {
        return LibraryState.get(where).audit().entries();
    }

    static Object variable(Node where, Object name, Object defaultValue) {
        String value = LibraryState.get(where).environment().get(name(where, "env_get", name));
        if (value != null) {
            return Strings.fromJava(value);
        }
        return defaultValue == Missing.MISSING ? ZexusNull.NULL : defaultValue;
    }

    static Object variableExists(Node where, Object name) {
        return LibraryState.get(where).environment().containsKey(name(where, "env_exists", name));
    }

    static Object setVariable(Node where, Object argument, Object value) {
        String name = name(where, "env_set", argument);
        if (FIXED_VARIABLES.contains(name)) {
            throw Errors.of(ErrorKind.PERMISSION, where, "the environment variable '" + name + "' cannot be set");
        }
        LibraryState.get(where).environment().put(name, Display.toJava(value));
        return true;
    }

    private static String name(Node where, String function, Object argument) {
        TruffleString name = Arguments.text(where, function, argument);
        return Strings.toJava(name);
    }
}
