package org.zexus.builtins.declare;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Supplier;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.builtin.BuiltinTable;
import org.zexus.runtime.value.Kind;

/** Collects the declarations of builtins, each given by its {@link Signature}; the result is the table of builtins. */
public final class Declarations implements BuiltinTable {
    private final Map<String, BuiltinDescriptor> functions = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<Kind, Map<String, BuiltinDescriptor>> methods = new EnumMap<>(Kind.class);

    /**
     * Declares a function under all the names of its signature.
     *
     * @param signature as {@link Signature#parse} reads it
     * @param documentation one line for help texts
     * @param node makes the code for a call site
     */
    public void function(String signature, String documentation, Supplier<? extends BuiltinNode> node) {
        var parsed = Signature.parse(signature);
        for (String name : parsed.names()) {
            requireNew(name);
            functions.put(name, BuiltinDescriptor.function(name, parsed.minimum(), parsed.maximum(),
                    parsed.parameters(), node, documentation));
        }
    }

    /** Declares a builtin name that is no function. */
    public void value(String name, Object value) {
        requireNew(name);
        values.put(name, value);
    }

    private void requireNew(String name) {
        if (functions.containsKey(name) || values.containsKey(name)) {
            throw new IllegalArgumentException("declared twice: " + name);
        }
    }

    /** Declares a method of a kind, like {@link #function}; the node gets the receiver as its first argument. */
    public void method(Kind kind, String signature, String documentation, Supplier<? extends BuiltinNode> node) {
        var parsed = Signature.parse(signature);
        var ofKind = methods.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
        for (String name : parsed.names()) {
            var descriptor = BuiltinDescriptor.method(name, parsed.minimum(), parsed.maximum(), parsed.parameters(),
                    node, documentation);
            if (ofKind.put(name, descriptor) != null) {
                throw new IllegalArgumentException("declared twice: " + name + " of " + kind.typeName());
            }
        }
    }

    @Override
    public BuiltinDescriptor function(String name) {
        return functions.get(name);
    }

    @Override
    public Object value(String name) {
        return values.get(name);
    }

    @Override
    public BuiltinDescriptor method(Kind kind, String name) {
        return methods.getOrDefault(kind, Map.of()).get(name);
    }

    @Override
    public Collection<String> functionNames() {
        var names = new LinkedHashSet<>(functions.keySet());
        names.addAll(values.keySet());
        return names;
    }

    @Override
    public Collection<String> methodNames(Kind kind) {
        return methods.getOrDefault(kind, Map.of()).keySet();
    }
}
