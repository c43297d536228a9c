package org.zexus.compiler.code;

import org.zexus.bytecode.Opcode;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.source.Span;

/** Generates {@code select} and the blocks that tasks do not outlive. */
final class TaskGenerator {
    /** What the opcode SELECT calls the operations. */
    private static final String RECEIVE = "receive";
    private static final String SEND = "send";
    private static final String AFTER = "after";
    private static final String AWAIT = "await";

    private final FunctionGenerator function;
    private final Emitter out;

    TaskGenerator(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
    }

    void select(Statement.Select select) {
        Span at = select.span();
        select.cases().forEach(this::offer);
        out.emit(at, Opcode.BUILD_LIST, select.cases().size());
        out.load(at, select.otherwise() == null);
        out.emit(at, Opcode.SELECT);
        int choice = out.newTemporary(Emitter.Content.OBJECT);
        out.emit(at, Opcode.STORE_LOCAL, choice);
        var end = new Target();
        for (int i = 0; i < select.cases().size(); i++) {
            Statement.Select.Case each = select.cases().get(i);
            var next = new Target();
            part(each.span(), choice, 0);
            out.load(each.span(), (long) i);
            out.emit(each.span(), Opcode.EQ);
            out.jump(each.span(), Opcode.JUMP_IF_FALSE, next);
            if (each.variable() != null) {
                part(each.span(), choice, 1);
                function.variables().bindInBlock(each.span(), function.names().block(each.body()));
            }
            function.statements().blockEffect(each.body());
            out.jump(each.span(), Opcode.JUMP, end);
            out.mark(next);
        }
        if (select.otherwise() != null) {
            function.statements().blockEffect(select.otherwise());
        }
        out.mark(end);
        out.freeTemporary(choice);
    }

    private void offer(Statement.Select.Case each) {
        Span at = each.span();
        switch (each.operation()) {
            case Statement.Select.Receive receive -> {
                out.load(at, RECEIVE);
                function.expressions().value(receive.channel());
                out.emit(at, Opcode.BUILD_LIST, 2);
            }
            case Statement.Select.Send send -> {
                out.load(at, SEND);
                function.expressions().value(send.channel());
                function.expressions().value(send.value());
                out.emit(at, Opcode.BUILD_LIST, 3);
            }
            case Statement.Select.After after -> {
                out.load(at, AFTER);
                function.expressions().value(after.seconds());
                out.emit(at, Opcode.BUILD_LIST, 2);
            }
            case Statement.Select.Await await -> {
                out.load(at, AWAIT);
                function.expressions().value(await.task());
                out.emit(at, Opcode.BUILD_LIST, 2);
            }
        }
    }

    private void part(Span at, int choice, long index) {
        out.emit(at, Opcode.LOAD_LOCAL, choice);
        out.load(at, index);
        out.emit(at, Opcode.INDEX);
    }

    void with(Statement.With with) {
        Span at = with.span();
        function.expressions().valueOrNull(with.limit(), at);
        out.emit(at, Opcode.SCOPE_ENTER);
        function.exits().guarded(at, false, () -> function.statements().blockEffect(with.body()), (reason, value) -> {
            out.emit(at, Opcode.LOAD_LOCAL, reason);
            out.load(at, Exits.RAISED);
            out.emit(at, Opcode.EQ);
            out.emit(at, Opcode.SCOPE_JOIN);
            out.emit(at, Opcode.POP);
            out.emit(at, Opcode.SCOPE_LEAVE);
        });
    }
}
