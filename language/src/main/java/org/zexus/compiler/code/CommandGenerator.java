package org.zexus.compiler.code;

import java.util.List;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.CommandWords;
import org.zexus.compiler.scope.Variable;
import org.zexus.compiler.scope.Variable.Storage;
import org.zexus.syntax.ast.CommandStatement;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.source.Span;

/** Generates the statements that start with a command word. */
final class CommandGenerator {
    private final FunctionGenerator function;
    private final Emitter out;

    CommandGenerator(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
    }

    void command(CommandStatement command) {
        Span at = command.span();
        switch (command) {
            case CommandStatement.Require require -> require(require);
            case CommandStatement.Verify verify -> verify(verify);
            case CommandStatement.Assert check -> {
                var passed = new Target();
                function.expressions().condition(check.condition(), passed, true);
                fail("assert", check.message(), at);
                out.mark(passed);
            }
            case CommandStatement.Revert revert -> {
                if (revert.message() != null) {
                    function.expressions().value(revert.message());
                }
                call("revert", revert.message() == null ? 0 : 1, at);
            }
            case CommandStatement.Seal seal -> seal(seal.target(), at);
            case CommandStatement.LogRedirect log -> throw new IllegalStateException("left to the block it stands in");
            case CommandStatement.Audit audit -> {
                function.expressions().valueOrNull(audit.label(), at);
                function.expressions().value(audit.value());
                call("audit", 2, at);
            }
            case CommandStatement.Command other -> {
                if (!CommandWords.isIgnored(other.word().name())) {
                    function.expressions().raiseUnsupported(other.word().name(), at);
                }
            }
            case CommandStatement.Unsupported other -> function.expressions()
                    .raise("UnsupportedError", "'" + other.word().name() + "' is not supported", at);
        }
    }

    private void require(CommandStatement.Require require) {
        var passed = new Target();
        function.expressions().condition(require.condition(), passed, true);
        if (require.tolerance() != null) {
            function.statements().blockValue(require.tolerance());
            out.jump(require.tolerance().span(), Opcode.JUMP_IF_TRUE, passed);
        }
        fail("require", require.message(), require.span());
        out.mark(passed);
    }

    private void verify(CommandStatement.Verify verify) {
        var failed = new Target();
        var passed = new Target();
        List<Expression> conditions = verify.conditions();
        conditions.subList(0, conditions.size() - 1)
                .forEach(condition -> function.expressions().condition(condition, failed, false));
        function.expressions().condition(conditions.getLast(), passed, true);
        out.mark(failed);
        fail("verify", verify.message(), verify.span());
        out.mark(passed);
    }

    /** Emits the failure of a check: the builtin of that name says so. */
    private void fail(String builtin, Expression message, Span at) {
        out.load(at, false);
        if (message != null) {
            function.expressions().value(message);
        }
        call(builtin, message == null ? 1 : 2, at);
    }

    private void call(String builtin, int arguments, Span at) {
        out.emit(at, Opcode.CALL_BUILTIN, out.constant(builtin), arguments);
        out.emit(at, Opcode.POP);
    }

    /** Emits {@code seal}: the value becomes unchangeable, and what holds it unassignable. */
    void seal(Expression target, Span at) {
        switch (target) {
            case Expression.Parenthesized parenthesized -> seal(parenthesized.inner(), at);
            case Expression.Name name -> sealVariable(name, at);
            case Expression.Member member -> {
                function.expressions().value(member.object());
                out.emit(at, Opcode.SEAL_ATTR, out.constant(member.name().name()));
            }
            case Expression.Index element -> {
                function.expressions().value(element.object());
                function.expressions().value(element.index());
                out.emit(at, Opcode.SEAL_INDEX);
            }
            default -> {
                function.expressions().value(target);
                out.emit(at, Opcode.SEAL);
                out.emit(at, Opcode.POP);
            }
        }
    }

    private void sealVariable(Expression.Name name, Span at) {
        Variable variable = function.names().variable(name);
        if (variable != null && variable.storage() == Storage.FIELD) {
            function.variables().loadThis(at);
            out.emit(at, Opcode.SEAL_ATTR, out.constant(name.name()));
            return;
        }
        function.expressions().value(name);
        out.emit(at, Opcode.SEAL);
        out.emit(at, Opcode.POP);
        if (variable != null && variable.seal() != null) {
            out.load(at, true);
            function.variables().store(at, variable.seal());
        }
    }
}
