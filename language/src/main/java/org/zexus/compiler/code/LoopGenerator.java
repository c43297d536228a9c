package org.zexus.compiler.code;

import org.zexus.bytecode.Opcode;
import org.zexus.compiler.fold.Constant;
import org.zexus.compiler.fold.ConstantFolder;
import org.zexus.syntax.ast.BindingTarget;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.source.Span;

/** Generates loops. */
final class LoopGenerator {
    private final FunctionGenerator function;
    private final Emitter out;
    private final BindingGenerator bindings;

    LoopGenerator(FunctionGenerator function, BindingGenerator bindings) {
        this.function = function;
        this.out = function.out();
        this.bindings = bindings;
    }

    void whileLoop(Statement.While loop) {
        var head = new Target();
        var end = new Target();
        if (neverRuns(loop.condition())) {
            return;
        }
        out.mark(head);
        function.expressions().condition(loop.condition(), end, false);
        body(loop.body(), end, head, loop.span());
        out.jump(loop.span(), Opcode.JUMP, head);
        out.mark(end);
    }

    /**
     * Emits the body of a loop. A round without a statement counts as one, so that limits on statements end the loop.
     */
    private void body(Block body, Target breaks, Target continues, Span loop) {
        int before = out.statements();
        function.exits().loop(breaks, continues, () -> function.statements().blockEffect(body));
        if (out.statements() == before) {
            out.statement(loop);
        }
    }

    private static boolean neverRuns(Expression condition) {
        Constant constant = ConstantFolder.fold(condition);
        return constant != null && !constant.isTrue();
    }

    void forEach(Statement.ForEach loop) {
        Span at = loop.iterable().span();
        int count = loop.targets().size();
        int iterator = out.newTemporary(Emitter.Content.OBJECT);
        var head = new Target();
        var end = new Target();
        function.expressions().value(loop.iterable());
        out.emit(at, Opcode.GET_ITER, count);
        out.emit(at, Opcode.STORE_LOCAL, iterator);
        out.mark(head);
        out.jump(at, Opcode.ITER_NEXT, end, iterator, count);
        for (BindingTarget target : loop.targets().reversed()) {
            bindings.bind(target);
        }
        body(loop.body(), end, head, loop.span());
        out.jump(loop.span(), Opcode.JUMP, head);
        out.mark(end);
        out.freeTemporary(iterator);
    }

    void forLoop(Statement.For loop) {
        var head = new Target();
        var step = new Target();
        var end = new Target();
        if (loop.init() != null) {
            function.statements().effect(loop.init());
        }
        out.mark(head);
        if (loop.condition() != null) {
            function.expressions().condition(loop.condition(), end, false);
        }
        body(loop.body(), end, step, loop.span());
        out.mark(step);
        if (loop.step() != null) {
            function.expressions().effect(loop.step());
        }
        out.jump(loop.span(), Opcode.JUMP, head);
        out.mark(end);
    }
}
