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
                expressions.value(member.object());
                toMember(member.name().name(), assign, wantsValue);
            }
            case Expression.Index element -> toElement(element, assign, wantsValue);
            default -> throw new IllegalStateException("not assignable: " + assign.target());
        }
    }

    /**
     * Emits an assignment to several places.
     *
     * @param wantsValue whether the value that is taken apart is left on the stack
     */
    void takeApart(Expression.Destructuring destructuring, boolean wantsValue) {
        expressions.value(destructuring.value());
        if (wantsValue) {
            out.emit(destructuring.span(), Opcode.DUP);
        }
        function.statements().bindings().bind(destructuring.target());
    }

    /** Stores the value on the stack in a place. */
    void store(Expression place) {
        Span at = place.span();
        if (place instanceof Expression.Name name && !isMember(function.names().variable(name))) {
            function.variables().assign(at, name, name.name());
            return;
        }
        int value = out.newTemporary(Emitter.Content.OBJECT);
        out.emit(at, Opcode.STORE_LOCAL, value);
        switch (place) {
            case Expression.Name name -> {
                function.variables().loadThis(at);
                out.emit(at, Opcode.LOAD_LOCAL, value);
                out.emit(at, Opcode.SET_ATTR, out.constant(name.name()));
            }
            case Expression.Member member -> {
                expressions.value(member.object());
                out.emit(at, Opcode.LOAD_LOCAL, value);
                out.emit(at, Opcode.SET_ATTR, out.constant(member.name().name()));
            }
            case Expression.Index element -> {
                expressions.value(element.object());
                expressions.value(element.index());
                out.emit(at, Opcode.LOAD_LOCAL, value);
                out.emit(at, Opcode.SET_INDEX);
            }
            default -> throw new IllegalStateException("not assignable: " + place);
        }
        out.emit(at, Opcode.POP);
        out.freeTemporary(value);
    }

    /** Whether a variable is a field or method of {@code this}. */
    private static boolean isMember(Variable variable) {
        return variable != null && (variable.storage() == Storage.FIELD || variable.storage() == Storage.METHOD);
    }

    private void toName(Expression.Name name, Expression.Assign assign, boolean wantsValue) {
        Variable variable = function.names().variable(name);
        if (isMember(variable)) {
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
}
