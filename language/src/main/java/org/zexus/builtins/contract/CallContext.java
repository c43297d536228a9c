package org.zexus.builtins.contract;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.HasProperties;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusObject;

/** What a contract knows of the call it runs in: {@code TX} and {@code msg}. */
public final class CallContext extends ZexusObject implements HasProperties {
    /** Who calls when no host has said who: the program itself. */
    public static final String PROGRAM = "system";

    private static final long GAS_LIMIT = 1_000_000;
    private static final String NO_BLOCK = "0x" + "0".repeat(64);

    private final String name;
    private final Map<String, Function<LibraryState, Object>> properties = new LinkedHashMap<>();

    private CallContext(String name) {
        this.name = name;
    }

    /** The value of {@code TX}. */
    public static CallContext transaction() {
        var context = new CallContext("TX");
        context.properties.put("caller", state -> Strings.fromJava(caller(state)));
        context.properties.put("timestamp", state -> state.clock().instant().getEpochSecond());
        context.properties.put("gas_limit", _ -> gas(GasMeter::limit, GAS_LIMIT));
        context.properties.put("gas_used", _ -> gas(GasMeter::used, 0));
        context.properties.put("gas_remaining", _ -> gas(GasMeter::remaining, GAS_LIMIT));
        context.properties.put("block_hash", _ -> Strings.fromJava(NO_BLOCK));
        return context;
    }

    /** What the meter says, if gas is counted. */
    private static long gas(ToLongFunction<GasMeter> part, long uncounted) {
        GasMeter meter = RuntimeContext.get(null).gasMeter();
        return meter == null ? uncounted : part.applyAsLong(meter);
    }

    /** Who calls: the account the running transaction belongs to. */
    public static String caller(@SuppressWarnings("unused") LibraryState state) {
        return PROGRAM;
    }

    /** A new map of the properties. */
    ZexusMap toMap(LibraryState state) {
        var map = new ZexusMap();
        properties.forEach((property, reader) -> map.put(property, reader.apply(state)));
        return map;
    }

    /** What {@code gas()} gives: a map of used, remaining and limit. */
    static ZexusMap gas(CallContext transaction, LibraryState state) {
        var map = new ZexusMap();
        for (String part : new String[]{"used", "remaining", "limit"}) {
            map.put(part, transaction.properties.get("gas_" + part).apply(state));
        }
        return map;
    }

    /** The value of {@code msg}. */
    public static CallContext message() {
        var context = new CallContext("msg");
        context.properties.put("sender", _ -> Strings.fromJava(PROGRAM));
        return context;
    }

    @Override
    public Object property(String property) {
        var reader = properties.get(property);
        return reader == null ? null : reader.apply(LibraryState.get(null));
    }

    @Override
    public Collection<String> propertyNames() {
        return properties.keySet();
    }

    @Override
    public String shownAs() {
        return name;
    }

    @Override
    public Kind kind() {
        return Kind.OBJECT;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<").append(name).append(">");
    }
}
