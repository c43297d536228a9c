package org.zexus.builtins.module;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.zexus.builtins.declare.Functions;
import org.zexus.builtins.declare.Signature;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;

/** What a module of the library holds: functions, declared by their {@link Signature}s, and constants. */
public final class ModuleContent implements Functions {
    private final SequencedMap<String, Object> members = new LinkedHashMap<>();

    @Override
    public void value(String name, Object value) {
        if (members.put(name, value) != null) {
            throw new IllegalArgumentException("declared twice: " + name);
        }
    }

    @Override
    public void function(String name, BuiltinDescriptor function) {
        value(name, new BuiltinFunction(function));
    }

    /** The members by name, in order. */
    public SequencedMap<String, Object> members() {
        return members;
    }
}
