package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.runtime.call.FunctionInfo;
import org.zexus.runtime.error.Errors;

/** Checks that a type has what its interfaces ask for. */
public final class Interfaces {

    private Interfaces() {}

    /** Raises a TypeError when a type lacks a member of an interface that it names; an interface lacks nothing. */
    @TruffleBoundary
    public static void check(ZexusType type, Node where) {
        if (type.typeKind() != TypeDeclaration.Kind.INTERFACE) {
            for (ZexusType each : type.interfaces()) {
                for (String name : each.memberNames()) {
                    check(type, each, each.member(name), where);
                }
            }
        }
    }

    private static void check(ZexusType type, ZexusType asking, TypeMember asked, Node where) {
        TypeMember found = type.member(asked.name());
        String subject = type.name() + " does not implement '" + asked.name() + "' of " + asking.name();
        if (asked instanceof TypeMember.Method wanted) {
            if (!(found instanceof TypeMember.Method method)) {
                throw Errors.typeError(where, subject);
            }
            FunctionInfo has = method.function().info();
            FunctionInfo needs = wanted.function().info();
            if (!has.hasRest() && !needs.hasRest() && has.parameters().size() != needs.parameters().size()) {
                int count = needs.parameters().size();
                throw Errors.typeError(where, subject + ": it takes " + has.parameters().size() + " instead of " + count
                        + (count == 1 ? " parameter" : " parameters"));
            }
        } else if (found == null) {
            throw Errors.typeError(where, subject);
        }
    }
}
