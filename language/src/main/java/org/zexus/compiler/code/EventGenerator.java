package org.zexus.compiler.code;

import java.util.ArrayList;
import java.util.List;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.Variable;
import org.zexus.compiler.scope.Variable.Storage;
import org.zexus.compiler.scope.WatchedReads;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.EventStatement;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.Parameter;
import org.zexus.syntax.ast.TypeNode;
import org.zexus.syntax.source.Span;

/** Generates events, handlers and reactions. */
final class EventGenerator {
    private final FunctionGenerator function;
    private final Emitter out;

    EventGenerator(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
    }

    void event(EventStatement statement) {
        Span at = statement.span();
        switch (statement) {
            case EventStatement.Emit emit -> emit(emit);
            case EventStatement.On on -> {
                function.closures().block("on " + on.event().name(), on.body(), on.parameters(), at);
                out.emit(at, Opcode.ON_ARGS, out.constant(on.event().name()));
            }
            case EventStatement.Stream stream -> {
                handler(stream);
                out.emit(at, Opcode.ON_EVENT, out.constant(stream.event().name()));
            }
            case EventStatement.Watch watch -> {
                int reaction = watch(watch);
                out.freeTemporary(reaction);
            }
        }
    }

    /** Loads what a {@code stream} calls. */
    private void handler(EventStatement.Stream stream) {
        var parameter = new Parameter(stream.variable(), null, null, false, stream.variable().span());
        function.closures()
                .block("stream " + stream.event().name(), stream.body(), List.of(parameter), stream.span());
    }

    /** Emits a {@code stream} whose subscription is wanted. */
    void streamHandle(EventStatement.Stream stream) {
        out.load(stream.span(), stream.event().name());
        handler(stream);
        out.emit(stream.span(), Opcode.CALL_BUILTIN, out.constant("on"), 2);
    }

    /** Emits a {@code watch} that can be stopped by its value. */
    void watchHandle(EventStatement.Watch watch) {
        int reaction = watch(watch);
        out.emit(watch.span(), Opcode.LOAD_LOCAL, reaction);
        out.emit(watch.span(), Opcode.WATCH_HANDLE);
        out.freeTemporary(reaction);
    }

    /** Emits the declaration of an event; without parameters or fields there is nothing to check later. */
    void declare(Declaration.Event event) {
        var schema = new ArrayList<String>();
        if (event.parameters() != null) {
            event.parameters().forEach(parameter -> part(schema, parameter.name(), parameter.type()));
        } else if (event.fields() != null) {
            event.fields().forEach(field -> part(schema, field.name(), field.type()));
        } else {
            return;
        }
        out.emit(event.span(), Opcode.DECLARE_EVENT, out.constant(event.name().name()), schema.size() / 2,
                out.constant(List.copyOf(schema)));
    }

    private void part(List<String> schema, Identifier name, TypeNode type) {
        schema.add(name.name());
        schema.add(type == null ? "any" : function.annotations().text(type));
    }

    private void emit(EventStatement.Emit emit) {
        Span at = emit.span();
        int name = out.constant(eventName(emit.event()));
        if (emit.data() != null) {
            function.expressions().value(emit.data());
            out.emit(at, Opcode.EMIT_DATA, name);
            return;
        }
        function.expressions().calls().arguments(emit.arguments());
        out.emit(at, Opcode.EMIT_ARGS, name, emit.arguments().size());
    }

    private static String eventName(Expression event) {
        return switch (event) {
            case Expression.Name name -> name.name();
            case Literal.StringLiteral text -> text.value();
            case Expression.Member member -> eventName(member.object()) + "." + member.name().name();
            default -> throw new IllegalStateException("not the name of an event: " + event);
        };
    }

    /** Emits a {@code watch}; returns the temporary variable that holds its function. */
    private int watch(EventStatement.Watch watch) {
        Span at = watch.span();
        WatchedReads reads = WatchedReads.of(watch.watched());
        int reaction = out.newTemporary(Emitter.Content.OBJECT);
        function.closures().block(title(watch), watch.body(), List.of(), at);
        out.emit(at, Opcode.STORE_LOCAL, reaction);
        reads.names().forEach(name -> watchName(name, reaction, at));
        if (!reads.members().isEmpty() || !reads.elements().isEmpty()) {
            out.emit(at, Opcode.LOAD_LOCAL, reaction);
            function.closures().places(watch, inner -> places(reads, inner, at));
            out.emit(at, Opcode.WATCH_PLACES);
        }
        return reaction;
    }

    /** Loads a list of the objects and keys that a watched expression reads. */
    private static void places(WatchedReads reads, FunctionGenerator inner, Span at) {
        for (Expression.Member member : reads.members()) {
            inner.expressions().value(member.object());
            inner.out().load(member.span(), member.name().name());
        }
        for (Expression.Index element : reads.elements()) {
            inner.expressions().value(element.object());
            inner.expressions().value(element.index());
        }
        int count = 2 * (reads.members().size() + reads.elements().size());
        inner.out().emit(at, Opcode.BUILD_LIST, count);
    }

    /** What stacks call a reaction. */
    private static String title(EventStatement.Watch watch) {
        String path = path(watch.watched());
        return path == null ? "watch" : "watch " + path;
    }

    private static String path(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> name.name();
            case Expression.This _ -> "this";
            case Expression.Member member -> {
                String object = path(member.object());
                yield object == null ? null : object + "." + member.name().name();
            }
            default -> null;
        };
    }

    private void watchName(Expression.Name name, int reaction, Span at) {
        Variable variable = function.names().variable(name);
        if (variable != null && variable.storage() == Storage.FIELD) {
            function.variables().loadThis(at);
            out.emit(at, Opcode.LOAD_LOCAL, reaction);
            out.emit(at, Opcode.WATCH_ATTR, out.constant(name.name()));
        } else if (variable != null && variable.reactions() != null) {
            append(variable, reaction, at);
        } else if (variable == null || variable.storage() == Storage.MODULE) {
            out.emit(at, Opcode.LOAD_LOCAL, reaction);
            out.emit(at, Opcode.WATCH_NAME, out.constant(name.name()));
        }
    }

    /** Adds a reaction to the list of a local variable, which is made when it is first needed. */
    private void append(Variable variable, int reaction, Span at) {
        var exists = new Target();
        function.variables().load(at, variable.reactions());
        out.jump(at, Opcode.JUMP_IF_NOT_NULL, exists);
        out.emit(at, Opcode.BUILD_LIST, 0);
        function.variables().store(at, variable.reactions());
        out.mark(exists);
        function.variables().load(at, variable.reactions());
        out.emit(at, Opcode.LOAD_LOCAL, reaction);
        out.emit(at, Opcode.LIST_APPEND);
        out.emit(at, Opcode.POP);
    }
}
