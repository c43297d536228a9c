package org.zexus.compiler.code;

import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.Variable;
import org.zexus.compiler.scope.Variable.Storage;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.source.Span;

/** Generates assignments. A compound assignment evaluates its object and index once. */
final class AssignmentGenerator {
    private final FunctionGenerator function;
    private final ExpressionGenerator expressions;
    private final Emitter out;

    AssignmentGenerator(FunctionGenerator function, ExpressionGenerator expressions) {
        this.function = function;
        this.expressions = expressions;
        this.out = function.out();
    }

    /**
     * Emits an assignment.
     *
     * @param wantsValue whether the assigned value is left on the stack
     */
    void assign(Expression.Assign assign, boolean wantsValue) {
        switch (assign.target()) {
            case Expression.Name name -> toName(name, assign, wantsValue);
            case Expression.Member member -> {
                refuseStateChange(member);
                expressions.value(member.object());
                toMember(member.name().name(), assign, wantsValue);
            }
            case Expression.Index element -> toElement(element, assign, wantsValue);
            default -> throw new IllegalStateException("not assignable: " + assign.target());
        }
    }

    private void toName(Expression.Name name, Expression.Assign assign, boolean wantsValue) {
        Variable variable = function.names().variable(name);
        if (variable != null && (variable.storage() == Storage.FIELD || variable.storage() == Storage.METHOD)) {
            refuseStateChange(name);
            function.variables().loadThis(assign.span());
            toMember(name.name(), assign, wantsValue);
            return;
        }
        if (assign.operator() != null) {
            function.variables().load(name.span(), name, name.name());
        }
        newValue(assign);
        if (wantsValue) {
            out.emit(assign.span(), Opcode.DUP);
        }
        function.variables().assign(assign.span(), name, name.name());
    }

    /** Emits the assignment to a member of the object on the stack. */
    private void toMember(String member, Expression.Assign assign, boolean wantsValue) {
        Span at = assign.span();
        if (assign.operator() != null) {
            out.emit(at, Opcode.DUP);
            out.load(at, member);
            out.emit(at, Opcode.GET_ATTR);
        }
        newValue(assign);
        out.emit(at, Opcode.SET_ATTR, out.constant(member));
        dropUnless(wantsValue, at);
    }

    private void toElement(Expression.Index element, Expression.Assign assign, boolean wantsValue) {
        Span at = assign.span();
        expressions.value(element.object());
        expressions.value(element.index());
        if (assign.operator() != null) {
            out.emit(at, Opcode.DUP2);
            out.emit(at, Opcode.INDEX);
        }
        newValue(assign);
        out.emit(at, Opcode.SET_INDEX);
        dropUnless(wantsValue, at);
    }

    /** Emits the right side; for a compound assignment the old value lies on the stack. */
    private void newValue(Expression.Assign assign) {
        expressions.value(assign.value());
        if (assign.operator() != null) {
            expressions.operators().operation(assign.operator(), assign.operatorSpan());
        }
    }

    private void dropUnless(boolean wantsValue, Span at) {
        if (!wantsValue) {
            out.emit(at, Opcode.POP);
        }
    }

    /** Reports an assignment to a field of {@code this} in a function that may not change state. */
    private void refuseStateChange(Expression target) {
        boolean ofThis = switch (target) {
            case Expression.Member member -> member.object() instanceof Expression.This
                    || member.object() instanceof Expression.Name name && isReceiver(name);
            default -> true;
        };
        if (ofThis && function.isReadOnly()) {
            function.problems()
                    .error("ImmutableError", "a view or pure action cannot assign state", target.span());
        }
    }

    private boolean isReceiver(Expression.Name name) {
        Variable variable = function.names().variable(name);
        return variable != null && variable == variable.owner().function().receiver();
    }
}
