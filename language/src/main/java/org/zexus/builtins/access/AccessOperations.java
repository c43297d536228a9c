package org.zexus.builtins.access;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.contract.CallContext;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.AccessRegistry;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** The functions of owners, roles and permissions. */
final class AccessOperations {
    private AccessOperations() {}

    private static AccessRegistry registry(Node where) {
        return LibraryState.get(where).access();
    }

    /** What the registry knows a contract by. */
    private static Object contract(Node where, Object contract) {
        return switch (contract) {
            case TruffleString name -> Strings.toJava(name);
            case Instance instance -> instance;
            default -> throw Arguments.wrongKind(where, "access control", "a contract or its name", contract);
        };
    }

    private static String caller(Node where) {
        return CallContext.caller(LibraryState.get(where));
    }

    /** Who owns a contract decides about it, and while nobody does, everyone. */
    private static Object changed(Node where, Object contract) {
        Object key = contract(where, contract);
        String owner = registry(where).owner(key);
        String caller = caller(where);
        if (owner != null && !owner.equals(caller) && !caller.equals(CallContext.PROGRAM)) {
            throw Errors.of(ErrorKind.ACCESS, where, "only the owner of a contract changes who may use it");
        }
        return key;
    }

    static Object setOwner(Node where, Object contract, Object account) {
        registry(where).setOwner(changed(where, contract), Arguments.java(account));
        return ZexusNull.NULL;
    }

    static Object owner(Node where, Object contract) {
        String owner = registry(where).owner(contract(where, contract));
        return owner == null ? ZexusNull.NULL : Strings.fromJava(owner);
    }

    static Object isOwner(Node where, Object contract, Object account) {
        return Arguments.java(account).equals(registry(where).owner(contract(where, contract)));
    }

    static Object requireOwner(Node where, Object contract, Object message) {
        if (!caller(where).equals(registry(where).owner(contract(where, contract)))) {
            throw failed(where, message, "the caller is not the owner");
        }
        return true;
    }

    static Object grant(Node where, Grant grant, Object contract, Object account, Object what) {
        Object key = changed(where, contract);
        registry(where).grant(key, Arguments.java(account), grant.guestName(), Arguments.java(what));
        return ZexusNull.NULL;
    }

    static Object revoke(Node where, Grant grant, Object contract, Object account, Object what) {
        Object key = changed(where, contract);
        registry(where).revoke(key, Arguments.java(account), grant.guestName(), Arguments.java(what));
        return ZexusNull.NULL;
    }

    static Object has(Node where, Grant grant, Object contract, Object account, Object what) {
        return registry(where).granted(contract(where, contract), Arguments.java(account), grant.guestName())
                .contains(Arguments.java(what));
    }

    static Object require(Node where, Grant grant, Object contract, Object what, Object message) {
        String wanted = Arguments.java(what);
        if (!registry(where).granted(contract(where, contract), caller(where), grant.guestName()).contains(wanted)) {
            throw failed(where, message, "the caller does not have the " + grant.guestName() + " '" + wanted + "'");
        }
        return true;
    }

    static Object roles(Node where, Object contract, Object account) {
        return ZexusList.ofObjects(
                registry(where).granted(contract(where, contract), Arguments.java(account), Grant.ROLE.guestName())
                        .stream()
                        .map(Strings::fromJava)
                        .toArray());
    }

    private static ZexusException failed(Node where, Object message, String usual) {
        return Errors.of(ErrorKind.REQUIREMENT, where, message == Missing.MISSING ? usual : Display.toJava(message));
    }
}
