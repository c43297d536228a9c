package org.zexus.compiler.code;

import java.util.ArrayList;
import java.util.List;
import org.zexus.bytecode.CallShape;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.CommandWords;
import org.zexus.compiler.scope.Variable;
import org.zexus.compiler.scope.Variable.Storage;
import org.zexus.syntax.ast.Argument;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.MapEntry;
import org.zexus.syntax.source.Span;

/** Generates calls. Errors of a call are reported at the first token of the call. */
final class CallGenerator {
    private static final String SUPER = "super";
    private static final String SEAL = "seal";

    private final FunctionGenerator function;
    private final ExpressionGenerator expressions;
    private final Emitter out;

    CallGenerator(FunctionGenerator function, ExpressionGenerator expressions) {
        this.function = function;
        this.expressions = expressions;
        this.out = function.out();
    }

    /** Whether a name is the word {@code super} rather than a variable. */
    boolean isSuper(Expression.Name name) {
        return name.name().equals(SUPER) && function.names().variable(name) == null;
    }

    /**
     * Emits a call of a name, if such a call does not load the callee first.
     *
     * @return whether it was emitted
     */
    boolean named(Expression.Name name, Expression.Call call) {
        Variable variable = function.names().variable(name);
        Storage storage = variable == null ? Storage.MODULE : variable.storage();
        return switch (storage) {
            case FRAME, FIELD -> false;
            case METHOD -> {
                function.variables().loadThis(call.span());
                method(call.span(), name.name(), call.arguments());
                yield true;
            }
            case MODULE -> {
                if (isSuper(name) || !call.typeArguments().isEmpty()) {
                    yield false;
                }
                if (variable == null && taskForm(name, call)) {
                    yield true;
                }
                if (variable == null && !function.unit().builtins().contains(name.name())) {
                    yield unknown(name, call);
                }
                yield global(name, call);
            }
        };
    }

    /** Emits {@code spawn(f(x))}, the same as {@code spawn f(x)}, and {@code atomic(value)}. */
    private boolean taskForm(Expression.Name name, Expression.Call call) {
        if (call.arguments().size() != 1 || !isPlain(call.arguments())) {
            return false;
        }
        Expression operand = call.arguments().getFirst().value();
        if (name.name().equals("spawn") && operand instanceof Expression.Call) {
            spawn(new Expression.Spawn(operand, Expression.Spawn.Form.JOINED, call.span()));
            return true;
        }
        if (name.name().equals("atomic")) {
            function.statements().tries().atomicValue(operand, call.span());
            return true;
        }
        return false;
    }

    /** Emits a call of a name that nothing declares and that is no builtin. */
    private boolean unknown(Expression.Name name, Expression.Call call) {
        String word = name.name();
        Span at = call.span();
        if (function.names().mayBeInherited(name)) {
            inherited(name, call);
        } else if (CommandWords.isPostponed(word)) {
            expressions.raiseUnsupported(word, at);
        } else if (CommandWords.isIgnored(word)) {
            call.arguments().forEach(argument -> expressions.effect(argument.value()));
            out.load(at, null);
        } else if (word.equals(SEAL) && call.arguments().size() == 1) {
            function.statements().commands().seal(call.arguments().getFirst().value(), at);
            out.load(at, null);
        } else {
            return global(name, call);
        }
        return true;
    }

    /** A name that may be an action of a contract in another file, which this one extends. */
    private void inherited(Expression.Name name, Expression.Call call) {
        Span at = call.span();
        var noField = new Target();
        var end = new Target();
        function.variables().loadThis(at);
        out.emit(at, Opcode.MATCH_KEY, out.constant(name.name()));
        out.jump(at, Opcode.JUMP_IF_FALSE, noField);
        function.variables().load(at, name, name.name());
        value(call);
        out.jump(at, Opcode.JUMP, end);
        out.mark(noField);
        function.variables().loadThis(at);
        method(at, name.name(), call.arguments());
        out.mark(end);
    }

    private boolean global(Expression.Name name, Expression.Call call) {
        if (!isPlain(call.arguments())) {
            return false;
        }
        arguments(call.arguments());
        out.emit(call.span(), Opcode.CALL_NAME, out.constant(name.name()), call.arguments().size());
        return true;
    }

    /** Emits a call of the value on the stack. */
    void value(Expression.Call call) {
        function.annotations().applyArguments(call.typeArguments(), call.span());
        arguments(call.arguments());
        if (isPlain(call.arguments())) {
            out.emit(call.span(), Opcode.CALL_TOP, call.arguments().size());
        } else {
            out.emit(call.span(), Opcode.CALL_SHAPED, shape(call.arguments()));
        }
    }

    /** Emits a call of a member of the object on the stack. */
    void method(Expression.Call call, Expression.Member member) {
        if (call.typeArguments().isEmpty()) {
            method(call.span(), member.name().name(), call.arguments());
        } else {
            out.load(member.span(), member.name().name());
            out.emit(member.span(), Opcode.GET_ATTR);
            value(call);
        }
    }

    /** Emits a call of a method of the object on the stack. */
    void method(Span at, String name, List<Argument> arguments) {
        arguments(arguments);
        if (isPlain(arguments)) {
            out.emit(at, Opcode.CALL_METHOD, out.constant(name), arguments.size());
        } else {
            out.emit(at, Opcode.CALL_METHOD_SHAPED, out.constant(name), shape(arguments));
        }
    }

    /** Emits {@code super.name(arguments)}. */
    void superMethod(Expression.Call call, Expression.Member member) {
        function.variables().loadThis(call.span());
        arguments(call.arguments());
        out.emit(call.span(), Opcode.CALL_SUPER, out.constant(member.name().name()), shape(call.arguments()));
    }

    /** Emits a call that runs as a task. */
    void spawn(Expression.Spawn spawn) {
        Expression operand = spawn.call();
        while (operand instanceof Expression.Parenthesized parenthesized) {
            operand = parenthesized.inner();
        }
        Span at = spawn.span();
        var call = (Expression.Call) operand;
        if (spawn.form() != Expression.Spawn.Form.JOINED) {
            expressions.value(call.callee());
            function.annotations().applyArguments(call.typeArguments(), call.span());
            arguments(call.arguments());
            Opcode opcode = spawn.form() == Expression.Spawn.Form.DETACHED ? Opcode.SPAWN_DETACHED
                    : Opcode.SPAWN_ISOLATED;
            out.emit(at, opcode, shape(call.arguments()));
        } else if (call.callee() instanceof Expression.Member member && call.typeArguments().isEmpty()
                && !(member.object() instanceof Expression.Name name && isSuper(name))) {
            expressions.value(member.object());
            spawnMethod(member.name().name(), call, at);
        } else if (call.callee() instanceof Expression.Name name
                && function.names().variable(name) instanceof Variable variable
                && variable.storage() == Storage.METHOD) {
            function.variables().loadThis(at);
            spawnMethod(name.name(), call, at);
        } else {
            expressions.value(call.callee());
            function.annotations().applyArguments(call.typeArguments(), call.span());
            arguments(call.arguments());
            out.emit(at, Opcode.SPAWN_SHAPED, shape(call.arguments()));
        }
    }

    /** Emits branches that are evaluated at the same time, and the wait for their results. */
    void parallel(Expression.Parallel parallel) {
        Span at = parallel.span();
        var names = new ArrayList<String>();
        for (MapEntry entry : parallel.branches().entries()) {
            var branch = (MapEntry.Named) entry;
            names.add(branch.key().name());
            function.closures().literal((Literal.FunctionLiteral) branch.value(), branch.key().name());
        }
        out.emit(at, Opcode.SPAWN_BRANCHES, out.constant(names), names.size());
        out.emit(at, Opcode.AWAIT_VALUE);
    }

    private void spawnMethod(String name, Expression.Call call, Span at) {
        arguments(call.arguments());
        out.emit(at, Opcode.SPAWN_METHOD_SHAPED, out.constant(name), shape(call.arguments()));
    }

    void arguments(List<Argument> arguments) {
        arguments.forEach(argument -> expressions.value(argument.value()));
    }

    /** Whether all arguments are bound by their place. */
    static boolean isPlain(List<Argument> arguments) {
        return arguments.stream().allMatch(Argument::isPlain);
    }

    private int shape(List<Argument> arguments) {
        var shape = new ArrayList<CallShape.Argument>(arguments.size());
        for (Argument argument : arguments) {
            if (argument.spread()) {
                shape.add(CallShape.Spread.SPREAD);
            } else if (argument.name() != null) {
                shape.add(new CallShape.Named(argument.name().name()));
            } else {
                shape.add(CallShape.Positional.POSITIONAL);
            }
        }
        return out.constant(new CallShape(shape));
    }
}
