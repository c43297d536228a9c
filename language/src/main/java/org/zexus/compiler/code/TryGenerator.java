package org.zexus.compiler.code;

import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.BlockScope;
import org.zexus.compiler.scope.Variable;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.source.Span;

/** Generates the statements that do something whatever happens in their block: try, using, atomic, tx. */
final class TryGenerator {
    private final FunctionGenerator function;
    private final Emitter out;

    TryGenerator(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
    }

    /**
     * Emits {@code try}.
     *
     * @param wantsValue whether the value of the block that ran is left on the stack
     */
    void attempt(Statement.Try attempt, boolean wantsValue) {
        if (attempt.finallyBlock() == null) {
            guardedByCatch(attempt, wantsValue);
            return;
        }
        function.exits()
                .guarded(
                        attempt.span(),
                        wantsValue,
                        () -> guardedByCatch(attempt, wantsValue),
                        (reason, value) -> function.statements().blockEffect(attempt.finallyBlock()));
    }

    private void guardedByCatch(Statement.Try attempt, boolean wantsValue) {
        Statement.Try.Catch handler = attempt.handler();
        if (handler == null) {
            function.statements().branch(attempt.body(), wantsValue);
            return;
        }
        Span at = handler.span();
        int depth = out.depth();
        var start = new Target();
        var stop = new Target();
        var end = new Target();
        out.markBound(start);
        function.statements().branch(attempt.body(), wantsValue);
        out.markBound(stop);
        out.jump(at, Opcode.JUMP, end);
        out.startHandler(start, stop, depth);
        int caught = out.newTemporary(Emitter.Content.ANY);
        out.emit(at, Opcode.DUP);
        out.emit(at, Opcode.STORE_LOCAL, caught);
        out.emit(at, Opcode.CATCH_VALUE);
        BlockScope scope = function.names().block(handler.body());
        var startOfBody = new Target();
        var endOfBody = new Target();
        out.markBound(startOfBody);
        function.variables().bindInBlock(at, scope);
        function.statements().branch(handler.body(), wantsValue);
        out.markBound(endOfBody);
        out.jump(at, Opcode.JUMP, end);
        out.startHandler(startOfBody, endOfBody, depth);
        out.emit(at, Opcode.LOAD_LOCAL, caught);
        out.emit(at, Opcode.CHAIN_ERROR);
        out.emit(at, Opcode.RETHROW);
        out.mark(end);
        out.freeTemporary(caught);
    }

    void using(Statement.Using using) {
        Span at = using.span();
        int resource = out.newTemporary(Emitter.Content.ANY);
        function.expressions().value(using.resource());
        out.emit(at, Opcode.OPEN);
        if (using.name() != null) {
            out.emit(at, Opcode.DUP);
        }
        out.emit(at, Opcode.STORE_LOCAL, resource);
        if (using.name() != null) {
            Variable variable = function.names().variable(using.name());
            function.variables().assign(using.name().span(), variable, null);
        }
        function.exits().guarded(at, false, () -> block(using.body()), (reason, value) -> {
            out.emit(at, Opcode.LOAD_LOCAL, resource);
            out.emit(at, Opcode.CLOSE);
        });
        out.freeTemporary(resource);
    }

    void atomic(Statement.Atomic atomic) {
        Span at = atomic.span();
        out.emit(at, Opcode.ATOMIC_ENTER);
        function.exits()
                .guarded(
                        at,
                        false,
                        () -> block(atomic.body()),
                        (reason, value) -> out.emit(at, Opcode.ATOMIC_LEAVE));
    }

    /** Emits {@code atomic(value)}. */
    void atomicValue(Expression value, Span at) {
        out.emit(at, Opcode.ATOMIC_ENTER);
        function.exits()
                .guarded(
                        at,
                        true,
                        () -> function.expressions().value(value),
                        (reason, pending) -> out.emit(at, Opcode.ATOMIC_LEAVE));
    }

    /** Emits {@code tx}: an error takes the changes of its block back. */
    void transaction(Statement.Transaction transaction) {
        Span at = transaction.span();
        out.emit(at, Opcode.UNDO_BEGIN);
        function.exits().guarded(at, false, () -> block(transaction.body()), (reason, value) -> {
            var raised = new Target();
            var end = new Target();
            out.emit(at, Opcode.LOAD_LOCAL, reason);
            out.load(at, Exits.RAISED);
            out.emit(at, Opcode.EQ);
            out.jump(at, Opcode.JUMP_IF_TRUE, raised);
            out.emit(at, Opcode.UNDO_COMMIT);
            out.jump(at, Opcode.JUMP, end);
            out.mark(raised);
            out.emit(at, Opcode.UNDO_ROLLBACK);
            out.mark(end);
        });
    }

    private void block(Block body) {
        function.statements().blockEffect(body);
    }
}
