package org.zexus.builtins.program;

import com.oracle.truffle.api.nodes.Node;
import java.util.Map;
import java.util.Set;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** Environment variables: a copy of the process's, which only this program changes. */
public final class EnvironmentVariables {
    /** Variables that other programs trust to say where code is found; a program that sets them means mischief. */
    private static final Set<String> FIXED = Set.of("PATH", "LD_PRELOAD", "LD_LIBRARY_PATH",
            "DYLD_INSERT_LIBRARIES", "DYLD_LIBRARY_PATH", "JAVA_HOME", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS",
            "CLASSPATH", "PYTHONPATH", "HOME", "USER", "SHELL");

    private EnvironmentVariables() {}

    /** The value of a variable; a PermissionError unless the program may read it or has set it. */
    private static String read(Node where, String name) {
        LibraryState state = LibraryState.get(where);
        String value = state.environment().get(name);
        if (value == null) {
            state.permissions().checkVariable(name, where);
        }
        return value;
    }

    /** A variable, or the default. */
    public static Object get(Node where, Object name, Object defaultValue) {
        String value = read(where, Arguments.java(name));
        if (value != null) {
            return Strings.fromJava(value);
        }
        return defaultValue == Missing.MISSING ? ZexusNull.NULL : defaultValue;
    }

    static Object exists(Node where, Object name) {
        return read(where, Arguments.java(name)) != null;
    }

    /** Sets a variable. */
    public static Object set(Node where, Object name, Object value) {
        LibraryState.get(where).environment().put(changeable(where, name), Display.toJava(value));
        return true;
    }

    /** Removes a variable; whether there was one. */
    public static Object remove(Node where, Object name) {
        return LibraryState.get(where).environment().remove(changeable(where, name)) != null;
    }

    private static String changeable(Node where, Object argument) {
        String name = Arguments.java(argument);
        if (FIXED.contains(name)) {
            throw Errors.of(ErrorKind.PERMISSION, where, "the environment variable '" + name + "' cannot be set");
        }
        if (name.isEmpty() || name.contains("=") || name.contains("\0")) {
            throw Errors.valueError(where, "not the name of an environment variable");
        }
        return name;
    }

    /** All variables that the program may read. */
    public static Object all(Node where) {
        LibraryState state = LibraryState.get(where);
        Map<String, String> environment = state.environment();
        if (environment.isEmpty()) {
            state.permissions().checkVariable("*", where);
        }
        var map = new ZexusMap();
        environment.forEach((name, value) -> map.put(Strings.fromJava(name), Strings.fromJava(value)));
        return map;
    }
}
