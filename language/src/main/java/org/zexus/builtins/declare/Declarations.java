package org.zexus.builtins.declare;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.builtin.BuiltinTable;
import org.zexus.runtime.value.Kind;

/** Collects the declarations of builtins, each given by its {@link Signature}; the result is the table of builtins. */
public final class Declarations implements Functions, BuiltinTable {
    private final Map<String, BuiltinDescriptor> functions = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<Kind, Map<String, BuiltinDescriptor>> methods = new EnumMap<>(Kind.class);

    @Override
    public void function(String name, BuiltinDescriptor function) {
        requireNew(name);
        functions.put(name, function);
    }

    @Override
    public void value(String name, Object value) {
        requireNew(name);
        values.put(name, value);
    }

    private void requireNew(String name) {
        if (functions.containsKey(name) || values.containsKey(name)) {
            throw new IllegalArgumentException("declared twice: " + name);
        }
    }

    /** Declares a method of a kind, like a function; the node gets the receiver as its first argument. */
    public void method(Kind kind, String signature, String documentation, Supplier<? extends BuiltinNode> node) {
        var parsed = Signature.parse(signature);
        var ofKind = methods.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
        for (String name : parsed.names()) {
            var descriptor = parsed.descriptor(name, true, Set.of(), node, documentation);
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
