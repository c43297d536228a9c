package org.zexus.builtins.access;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.declare.Functions;

/**
 * The table of functions of owners, roles and permissions. A contract is an instance or a name; an account is a text.
 */
public final class AccessBuiltins {
    private AccessBuiltins() {}

    /** Declares everything here. */
    public static void declare(Declarations to) {
        owners(to);
        grants(to, Grant.ROLE);
        grants(to, Grant.PERMISSION);
        to.function("get_roles(contract, account: string)", "A list of the roles of an account.",
                Boundary.binary(AccessOperations::roles));
    }

    private static void owners(Functions to) {
        to.function("set_owner(contract, account: string)", "Makes an account the owner of a contract.",
                Boundary.binary(AccessOperations::setOwner));
        to.function("get_owner(contract)", "The owner of a contract, or null.",
                Boundary.unary(AccessOperations::owner));
        to.function("is_owner(contract, account: string)", "Whether an account owns a contract.",
                Boundary.binary(AccessOperations::isOwner));
        to.function("require_owner(contract, message?)", "Fails unless the caller of the transaction owns a contract.",
                Boundary.binary(AccessOperations::requireOwner));
    }

    private static void grants(Functions to, Grant grant) {
        String name = grant.guestName();
        String parameters = "(contract, account: string, " + name + ": string)";
        to.function("grant_" + name + parameters, "Gives an account a " + name + " in a contract.",
                Boundary.ternary(
                        (where, contract, account, what) -> AccessOperations.grant(where, grant, contract, account,
                                what)));
        to.function("revoke_" + name + parameters, "Takes a " + name + " from an account.",
                Boundary.ternary((where, contract, account, what) -> AccessOperations.revoke(where, grant, contract,
                        account, what)));
        to.function("has_" + name + parameters, "Whether an account has a " + name + " in a contract.",
                Boundary.ternary(
                        (where, contract, account, what) -> AccessOperations.has(where, grant, contract, account,
                                what)));
        to.function("require_" + name + "(contract, " + name + ": string, message?)",
                "Fails unless the caller of the transaction has a " + name + " in a contract.",
                Boundary.ternary(
                        (where, contract, what, message) -> AccessOperations.require(where, grant, contract, what,
                                message)));
    }
}
