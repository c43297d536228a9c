package org.zexus.builtins.module;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.zexus.builtins.declare.Signature;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.builtin.BuiltinNode;

/** What a module of the library holds: functions, declared by their {@link Signature}s, and constants. */
public final class ModuleContent {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /**
     * Adds a function under all the names of its signature.
     *
     * @param signature as {@link Signature#parse} reads it
     * @param documentation one line for help texts
     * @param node makes the code for a call site
     */
    public void function(String signature, String documentation, Supplier<? extends BuiltinNode> node) {
        var parsed = Signature.parse(signature);
        for (String name : parsed.names()) {
            constant(name, new BuiltinFunction(BuiltinDescriptor.function(name, parsed.minimum(), parsed.maximum(),
                    parsed.parameters(), node, documentation)));
        }
    }

    /** Adds a constant. */
    public void constant(String name, Object value) {
        if (members.put(name, value) != null) {
            throw new IllegalArgumentException("declared twice: " + name);
        }
    }

    /** The members by name, in order. */
    public Map<String, Object> members() {
        return members;
    }
}
