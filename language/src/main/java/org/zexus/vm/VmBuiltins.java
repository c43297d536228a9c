package org.zexus.vm;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;

/** The functions of the host as a map; what is put in is defined in the context. */
final class VmBuiltins extends AbstractMap<String, HostFunction> {
    private final Value access;
    private final HostValues values;
    private final Map<String, HostFunction> functions = new LinkedHashMap<>();

    VmBuiltins(Value access, HostValues values) {
        this.access = access;
        this.values = values;
    }

    @Override
    public HostFunction put(String name, HostFunction function) {
        access.invokeMember("define_builtin", name, values.toGuest(function));
        return functions.put(name, function);
    }

    @Override
    public Set<Entry<String, HostFunction>> entrySet() {
        return Collections.unmodifiableSet(functions.entrySet());
    }
}
