package org.zexus.builtins.state;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who owns the contracts of a context, and what accounts were granted in them. */
public final class AccessRegistry {
    private final Map<Object, String> owners = new HashMap<>();
    private final Map<Holder, Set<String>> grants = new HashMap<>();

    private record Holder(Object contract, String account, String kind) {}

    AccessRegistry() {}

    /** The owner of a contract, or Java null. */
    public String owner(Object contract) {
        return owners.get(contract);
    }

    /** Makes an account the owner of a contract. */
    public void setOwner(Object contract, String account) {
        owners.put(contract, account);
    }

    /** What an account was granted in a contract, in order. */
    public Set<String> granted(Object contract, String account, String kind) {
        return grants.getOrDefault(new Holder(contract, account, kind), Set.of());
    }

    /** Grants something. */
    public void grant(Object contract, String account, String kind, String what) {
        grants.computeIfAbsent(new Holder(contract, account, kind), _ -> new LinkedHashSet<>()).add(what);
    }

    /** Takes something back. */
    public void revoke(Object contract, String account, String kind, String what) {
        grants.getOrDefault(new Holder(contract, account, kind), new LinkedHashSet<>()).remove(what);
    }
}
