package org.zexus.compiler.code;

import java.util.List;
import java.util.Map;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.FunctionFlag;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.Verifier;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.compiler.scope.FunctionScope;
import org.zexus.compiler.scope.Names;
import org.zexus.compiler.scope.Variable;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Modifier;
import org.zexus.syntax.ast.Parameter;
import org.zexus.syntax.ast.Program;
import org.zexus.syntax.source.Span;

/** Generates the code of one function or module body; the generators of single subjects hang on it. */
final class FunctionGenerator {
    /** The modifiers that are flags of the function. */
    private static final Map<Modifier, FunctionFlag> FLAGS = Map.of(
            Modifier.ASYNC,
            FunctionFlag.ASYNC,
            Modifier.VIEW,
            FunctionFlag.VIEW,
            Modifier.PURE,
            FunctionFlag.PURE,
            Modifier.PAYABLE,
            FunctionFlag.PAYABLE,
            Modifier.PRIVATE,
            FunctionFlag.PRIVATE);

    private final Compilation unit;
    private final FunctionScope scope;
    private final Emitter out;
    private final Variables variables;
    private final Exits exits;
    private final Annotations annotations;
    private final Closures closures;
    private final ExpressionGenerator expressions;
    private final StatementGenerator statements;
    private final ModuleGenerator modules;
    private final int nesting;
    private int deferred = -1;

    /**
     * A generator of a program's or inner module's body.
     *
     * @param name the name of the module
     */
    FunctionGenerator(Compilation unit, FunctionGenerator outer, FunctionScope scope, String name) {
        this(
                unit,
                outer,
                scope,
                name,
                outer == null ? FunctionKind.MODULE : FunctionKind.INNER_MODULE);
    }

    /**
     * A generator of a function.
     *
     * @param outer the generator of the function around it
     */
    FunctionGenerator(
            Compilation unit,
            FunctionGenerator outer,
            FunctionScope scope,
            String name,
            FunctionKind kind) {
        this.unit = unit;
        this.scope = scope;
        this.nesting = outer == null ? 0 : outer.nesting + 1;
        this.out = new Emitter(new BytecodeBuilder(name, kind), unit.positions());
        this.variables = new Variables(this);
        this.exits = new Exits(out);
        this.annotations = new Annotations(this);
        this.closures = new Closures(this);
        this.expressions = new ExpressionGenerator(this);
        this.statements = new StatementGenerator(this);
        this.modules = new ModuleGenerator(this);
    }

    Compilation unit() {
        return unit;
    }

    Names names() {
        return unit.names();
    }

    Problems problems() {
        return unit.problems();
    }

    FunctionScope scope() {
        return scope;
    }

    Emitter out() {
        return out;
    }

    Variables variables() {
        return variables;
    }

    Exits exits() {
        return exits;
    }

    Annotations annotations() {
        return annotations;
    }

    Closures closures() {
        return closures;
    }

    ExpressionGenerator expressions() {
        return expressions;
    }

    StatementGenerator statements() {
        return statements;
    }

    ModuleGenerator modules() {
        return modules;
    }

    /** The slot of the list of deferred functions. */
    int deferredSlot() {
        return deferred;
    }

    /** Generates a whole program. */
    Bytecode program(Program program) {
        var body = new Block(program.statements(), Block.Style.BRACES, program.span());
        return moduleBody(body, program.span());
    }

    /** Generates the body of a program or of a module in a file. */
    Bytecode moduleBody(Block body, Span span) {
        Span start = new Span(span.start(), span.start());
        out.builder().setFunctionPosition(unit.positions().of(span));
        for (Variable variable : scope.variables()) {
            if (variable.isHidden()
                    || variable.sites().stream().anyMatch(site -> site.origin() != Variable.Origin.IMPLICIT)) {
                out.builder().declareName(variable.name());
            }
            variables.openCompanions(start, variable);
        }
        finishBody(start, endOf(span), () -> statements.blockValue(body));
        out.builder().setExports(modules.exports());
        return finish(span);
    }

    /** Sets the flags a function's modifiers stand for. */
    void setFlags(Iterable<Modifier> modifiers) {
        for (Modifier modifier : modifiers) {
            FunctionFlag flag = FLAGS.get(modifier);
            if (flag != null) {
                out.builder().flag(flag);
            }
        }
    }

    /**
     * Generates a function with a block as its body.
     *
     * @param prologue emits what stands before the body: guards
     * @param span the function
     */
    Bytecode function(List<Parameter> parameters, Runnable prologue, Block body, Span span) {
        return function(parameters, span, () -> {
            prologue.run();
            statements.blockValue(body);
        });
    }

    /** Generates a function without parameters whose value is that of an expression. */
    Bytecode thunk(Expression value, Span span) {
        return function(List.of(), span, () -> expressions.value(value));
    }

    /**
     * Generates a function.
     *
     * @param body emits the body, which leaves the result on the stack
     */
    Bytecode function(List<Parameter> parameters, Span span, Runnable body) {
        Span start = new Span(span.start(), span.start());
        out.builder().setFunctionPosition(unit.positions().of(span));
        new Prologue(this).emit(parameters, start);
        finishBody(start, endOf(span), body);
        return finish(span);
    }

    private Bytecode finish(Span span) {
        if (out.isTooLarge()) {
            problems().error("SyntaxError", "the function is too large: it needs too many variables or operands", span);
        }
        if (nesting > Verifier.MAX_NESTING) {
            problems().error("SyntaxError", "functions are nested more than " + Verifier.MAX_NESTING + " levels deep",
                    span);
        }
        return out.finish();
    }

    /** The last character of a function: where its deferred code runs. */
    private static Span endOf(Span span) {
        return new Span(Math.max(span.start(), span.end() - 1), span.end());
    }

    private void finishBody(Span start, Span end, Runnable body) {
        if (scope.isDeferring()) {
            deferred = out.newTemporary(Emitter.Content.OBJECT);
            out.emit(start, Opcode.BUILD_LIST, 0);
            out.emit(start, Opcode.STORE_LOCAL, deferred);
            exits.guarded(start, true, body, (reason, value) -> runDeferred(end, reason, value));
        } else {
            body.run();
        }
        out.emit(start, Opcode.RETURN);
    }

    /** Calls the deferred functions, the last one first; an error in one replaces what was pending. */
    private void runDeferred(Span at, int reason, int value) {
        var next = new Target();
        var done = new Target();
        var start = new Target();
        var end = new Target();
        out.mark(next);
        out.emit(at, Opcode.LOAD_LOCAL, deferred);
        out.emit(at, Opcode.GET_LENGTH);
        out.jump(at, Opcode.JUMP_IF_FALSE, done);
        out.markBound(start);
        out.emit(at, Opcode.LOAD_LOCAL, deferred);
        out.emit(at, Opcode.CALL_METHOD, out.constant("pop"), 0);
        out.emit(at, Opcode.CALL_TOP, 0);
        out.emit(at, Opcode.POP);
        out.markBound(end);
        out.jump(at, Opcode.JUMP, next);
        out.startHandler(start, end, out.depth());
        exits.raiseInstead(at, reason, value);
        out.jump(at, Opcode.JUMP, next);
        out.mark(done);
    }
}
