package org.zexus.compiler.code;

import java.util.List;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.BlockScope;
import org.zexus.compiler.scope.Variable;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.MatchArm;
import org.zexus.syntax.ast.Pattern;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.source.Span;

/** Generates {@code match}: the arms are tried in order, each against the subject in a hidden slot. */
final class MatchGenerator {
    /** What a match leaves on the stack. */
    enum Result {
        /** Nothing. */
        NONE,
        /** The value of the arm, or null if none matches. */
        OR_NULL,
        /** The value of the arm; it is an error if none matches. */
        OR_ERROR
    }

    private final FunctionGenerator function;
    private final Emitter out;

    MatchGenerator(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
    }

    void match(Statement.Match match, Result result) {
        Span at = match.span();
        int subject = out.newTemporary(Emitter.Content.ANY);
        function.expressions().value(match.subject());
        out.emit(at, Opcode.STORE_LOCAL, subject);
        var end = new Target();
        for (MatchArm arm : match.arms()) {
            var next = new Target();
            arm(arm, subject, next, result != Result.NONE);
            out.jump(at, Opcode.JUMP, end);
            out.mark(next);
        }
        switch (result) {
            case NONE -> {}
            case OR_NULL -> out.load(at, null);
            case OR_ERROR -> {
                out.emit(at, Opcode.LOAD_LOCAL, subject);
                out.emit(at, Opcode.MATCH_FAIL);
            }
        }
        out.mark(end);
        out.freeTemporary(subject);
    }

    private void arm(MatchArm arm, int subject, Target next, boolean wantsValue) {
        BlockScope scope = function.names().block(arm);
        for (Variable variable : scope.variables()) {
            if (!variable.isHidden()) {
                function.variables().open(arm.span(), variable);
                function.variables().openCompanions(arm.span(), variable);
            }
        }
        Subject whole = at -> out.emit(at, Opcode.LOAD_LOCAL, subject);
        List<Pattern> alternatives = arm.alternatives();
        var body = new Target();
        for (int i = 0; i < alternatives.size(); i++) {
            boolean last = i == alternatives.size() - 1;
            var other = last ? next : new Target();
            test(alternatives.get(i), whole, scope, other);
            if (!last) {
                out.jump(arm.span(), Opcode.JUMP, body);
                out.mark(other);
            }
        }
        out.mark(body);
        if (arm.guard() != null) {
            function.expressions().condition(arm.guard(), next, false);
        }
        function.statements().branch(arm.body(), wantsValue);
    }

    /** Loads the value that a pattern is tried on. */
    private interface Subject {
        void load(Span at);
    }

    /** Emits a pattern: goes to {@code fail} if the subject does not match, otherwise binds its names and goes on. */
    private void test(Pattern pattern, Subject subject, BlockScope scope, Target fail) {
        Span at = pattern.span();
        switch (pattern) {
            case Pattern.Wildcard wildcard -> {}
            case Pattern.Binding binding -> {
                subject.load(at);
                bind(at, scope, binding.name().name());
            }
            // The pattern's value is the left operand: the subject's own operators have no say.
            case Pattern.Literal literal -> equal(literal.value(), subject, fail);
            case Pattern.Value value -> equal(value.value(), subject, fail);
            case Pattern.Instance instance -> instance(instance, subject, scope, fail);
            case Pattern.Sequence sequence -> sequence(sequence, subject, scope, fail);
            case Pattern.Mapping mapping -> mapping(mapping, subject, scope, fail);
        }
    }

    private void bind(Span at, BlockScope scope, String name) {
        function.variables().store(at, scope.find(name));
    }

    private void equal(Expression value, Subject subject, Target fail) {
        function.expressions().value(value);
        subject.load(value.span());
        out.emit(value.span(), Opcode.EQ);
        out.jump(value.span(), Opcode.JUMP_IF_FALSE, fail);
    }

    private void instance(Pattern.Instance instance, Subject subject, BlockScope scope, Target fail) {
        Span at = instance.span();
        int fields = out.newTemporary(Emitter.Content.OBJECT);
        subject.load(at);
        function.expressions().value(instance.type());
        out.emit(at, Opcode.MATCH_INSTANCE, instance.fields().size());
        out.emit(at, Opcode.STORE_LOCAL, fields);
        out.emit(at, Opcode.LOAD_LOCAL, fields);
        out.emit(at, Opcode.IS_NULL);
        out.jump(at, Opcode.JUMP_IF_TRUE, fail);
        elements(instance.fields(), fields, scope, fail);
        out.freeTemporary(fields);
    }

    private void sequence(Pattern.Sequence sequence, Subject subject, BlockScope scope, Target fail) {
        Span at = sequence.span();
        int list = out.newTemporary(Emitter.Content.ANY);
        subject.load(at);
        out.emit(at, Opcode.STORE_LOCAL, list);
        out.emit(at, Opcode.LOAD_LOCAL, list);
        int size = sequence.elements().size();
        out.emit(at, Opcode.MATCH_LIST, size, sequence.rest() == null ? 1 : 0);
        out.jump(at, Opcode.JUMP_IF_FALSE, fail);
        elements(sequence.elements(), list, scope, fail);
        if (sequence.rest() != null) {
            out.emit(at, Opcode.LOAD_LOCAL, list);
            out.load(at, (long) size);
            out.load(at, null);
            out.emit(at, Opcode.SLICE);
            bind(sequence.rest().span(), scope, sequence.rest().name());
        }
        out.freeTemporary(list);
    }

    /** Emits patterns for the elements of the list in a slot. */
    private void elements(List<Pattern> patterns, int list, BlockScope scope, Target fail) {
        for (int i = 0; i < patterns.size(); i++) {
            long position = i;
            test(patterns.get(i), at -> {
                out.emit(at, Opcode.LOAD_LOCAL, list);
                out.load(at, position);
                out.emit(at, Opcode.INDEX);
            }, scope, fail);
        }
    }

    private void mapping(Pattern.Mapping mapping, Subject subject, BlockScope scope, Target fail) {
        Span at = mapping.span();
        int map = out.newTemporary(Emitter.Content.ANY);
        subject.load(at);
        out.emit(at, Opcode.STORE_LOCAL, map);
        if (mapping.entries().isEmpty()) {
            out.emit(at, Opcode.LOAD_LOCAL, map);
            out.emit(at, Opcode.IS_KIND, out.constant("map"));
            out.jump(at, Opcode.JUMP_IF_FALSE, fail);
        }
        for (Pattern.Mapping.Entry entry : mapping.entries()) {
            String key = entry.key().name();
            out.emit(at, Opcode.LOAD_LOCAL, map);
            out.emit(at, Opcode.MATCH_KEY, out.constant(key));
            out.jump(at, Opcode.JUMP_IF_FALSE, fail);
            Subject value = place -> {
                out.emit(place, Opcode.LOAD_LOCAL, map);
                out.load(place, key);
                out.emit(place, Opcode.GET_ATTR);
            };
            if (entry.pattern() == null) {
                value.load(entry.key().span());
                bind(entry.key().span(), scope, key);
            } else {
                test(entry.pattern(), value, scope, fail);
            }
        }
        out.freeTemporary(map);
    }
}
