package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.registry.Registry;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.ZexusNull;

/** Capabilities, restrictions and the audit log. */
final class SecurityActions {

    private static final int MAX_AUDIT_ENTRIES = 10_000;
    /** How many of the oldest entries go when the log is full. */
    private static final int DROPPED_ENTRIES = 1_000;

    private SecurityActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.DEFINE_CAPABILITY, use -> (v, where) -> {
            map(Registry.CAPABILITIES, where).put(v[1], v[0], where);
            return null;
        });
        table.put(Opcode.GRANT_CAPABILITY, use -> (v, where) -> {
            ZexusSet granted = granted(v[0], where);
            for (int i = 1; i < v.length; i++) {
                granted.add(v[i], where);
            }
            return null;
        });
        table.put(Opcode.REVOKE_CAPABILITY, use -> (v, where) -> {
            ZexusSet granted = granted(v[0], where);
            for (int i = 1; i < v.length; i++) {
                granted.remove(v[i]);
            }
            return null;
        });
        table.put(Opcode.AUDIT_LOG, use -> (v, where) -> {
            audit(v[0], v[1], v[2], where);
            return null;
        });
        table.put(Opcode.RESTRICT_ACCESS, use -> {
            ModuleScope scope = use.function().scope();
            return (v, where) -> {
                restrict(scope, v[0], v[1], v[2], where);
                return null;
            };
        });
    }

    private static ZexusMap map(Registry registry, Node where) {
        return RuntimeContext.get(where).registries().map(registry);
    }

    private static ZexusSet granted(Object entity, Node where) {
        ZexusMap grants = map(Registry.GRANTS, where);
        if (!(grants.get(entity) instanceof ZexusSet)) {
            grants.put(entity, new ZexusSet(), where);
        }
        return (ZexusSet) grants.get(entity);
    }

    private static void audit(Object data, Object action, Object time, Node where) {
        RuntimeContext context = RuntimeContext.get(where);
        var entry = new ZexusMap();
        entry.put("timestamp", time == ZexusNull.NULL ? context.seconds() : time);
        entry.put("action", action);
        entry.put("data", data);
        ZexusList log = context.registries().list(Registry.AUDIT_LOG);
        if (log.size() == MAX_AUDIT_ENTRIES) {
            ZexusList kept = log.slice(DROPPED_ENTRIES, log.size());
            log.clear();
            log.addAll(kept);
        }
        log.push(entry);
    }

    private static void restrict(ModuleScope scope, Object object, Object property, Object restriction, Node where) {
        String key = Display.toJava(object) + "." + Display.toJava(property);
        map(Registry.RESTRICTIONS, where).put(key, restriction);
        GlobalCell transaction = scope.resolve("TX");
        if (transaction == null || !transaction.isSet()) {
            return;
        }
        Object caller = Members.get(transaction.get(), "caller", null, where);
        if (restriction instanceof ZexusList allowed) {
            for (Object each : allowed.toArray()) {
                if (Equality.equal(each, caller)) {
                    return;
                }
            }
            throw Errors.accessError(where, "Access denied: '" + key + "' restricted to allowed addresses");
        }
        if (Equality.equal(restriction, Strings.fromJava("owner_only"))) {
            GlobalCell owner = scope.resolve("owner");
            if (owner == null || !owner.isSet() || !Equality.equal(owner.get(), caller)) {
                throw Errors.accessError(where, "Access denied: '" + key + "' restricted to owner only");
            }
        }
    }
}
