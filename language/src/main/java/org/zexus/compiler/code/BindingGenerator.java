package org.zexus.compiler.code;

import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.Variable;
import org.zexus.syntax.ast.BindingTarget;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.ast.TypeNode;
import org.zexus.syntax.source.Span;

/** Generates the statements that declare variables, and destructuring. */
final class BindingGenerator {
    private static final String ANY = "any";

    private final FunctionGenerator function;
    private final Emitter out;

    BindingGenerator(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
    }

    /** Declares variables. Errors of the first one stand at the statement, those of others at their names. */
    void let(Statement.Let let) {
        Span at = let.span();
        for (Statement.Let.Binding binding : let.bindings()) {
            if (binding != let.bindings().getFirst()) {
                at = binding.span();
            }
            function.expressions().value(binding.value());
            if (binding.form() == Statement.Let.Form.FILE) {
                out.emit(binding.span(), Opcode.READ_TEXT);
            }
            bind(binding.target(), binding.type(), at);
        }
    }

    /** Declares a state variable outside a type body; without a value it has the zero value of its type. */
    void state(Statement.StateVariable state) {
        if (state.value() != null) {
            function.expressions().value(state.value());
        } else {
            zero(state.type(), state.span());
        }
        declare(state.name(), state.type());
    }

    private void zero(TypeNode type, Span at) {
        Annotations.Meaning meaning = type == null ? null : function.annotations().meaning(type);
        String kind = meaning instanceof Annotations.Meaning.Builtin(var name) ? name : ANY;
        switch (kind) {
            case "integer", "int", "Integer" -> out.load(at, 0L);
            case "float", "Float" -> out.load(at, 0.0);
            case "string", "str", "String" -> out.load(at, "");
            case "boolean", "bool", "Boolean" -> out.load(at, false);
            case "list", "array", "List" -> out.emit(at, Opcode.BUILD_LIST, 0);
            case "map", "dict", "Map" -> out.emit(at, Opcode.BUILD_MAP, 0);
            default -> out.load(at, null);
        }
    }

    void channel(Statement.Channel channel) {
        Span at = channel.span();
        if (channel.capacity() == null) {
            out.load(at, 0L);
        } else {
            function.expressions().value(channel.capacity());
        }
        String element = channel.elementType() == null ? ANY : function.annotations().text(channel.elementType());
        out.emit(at, Opcode.NEW_CHANNEL, out.constant(channel.name().name()), out.constant(element));
        declare(channel.name(), null);
    }

    /** Gives the value on the stack to a target. */
    void bind(BindingTarget target) {
        bind(target, null, target.span());
    }

    /**
     * Gives the value on the stack to a target.
     *
     * @param type the declared type of a single name, or null
     * @param at where errors are raised
     */
    private void bind(BindingTarget target, TypeNode type, Span at) {
        switch (target) {
            case BindingTarget.Single single -> declare(single.name(), type, at);
            case BindingTarget.Place place -> function.expressions().assignments().store(place.place());
            case BindingTarget.Sequence sequence -> sequence(sequence, at);
            case BindingTarget.Mapping mapping -> mapping(mapping, at);
        }
    }

    /** Gives the value on the stack to a declared name. */
    void declare(Identifier name, TypeNode type) {
        declare(name, type, name.span());
    }

    private void declare(Identifier name, TypeNode type, Span at) {
        Variable variable = function.names().variable(name);
        function.variables().assign(at, variable, type);
    }

    private void sequence(BindingTarget.Sequence sequence, Span at) {
        int list = out.newTemporary(Emitter.Content.OBJECT);
        out.emit(at, Opcode.EXPECT_LIST);
        out.emit(at, Opcode.STORE_LOCAL, list);
        for (int i = 0; i < sequence.elements().size(); i++) {
            BindingTarget element = sequence.elements().get(i);
            out.emit(element.span(), Opcode.LOAD_LOCAL, list);
            out.load(element.span(), (long) i);
            out.emit(element.span(), Opcode.INDEX);
            bind(element);
        }
        if (sequence.rest() != null) {
            rest(sequence.rest().span(), list, sequence.elements().size());
            bind(sequence.rest());
        }
        out.freeTemporary(list);
    }

    /** Loads the part of the list in a slot from a position on. */
    private void rest(Span at, int list, int from) {
        out.emit(at, Opcode.LOAD_LOCAL, list);
        out.load(at, (long) from);
        out.load(at, null);
        out.emit(at, Opcode.SLICE);
    }

    private void mapping(BindingTarget.Mapping mapping, Span at) {
        int map = out.newTemporary(Emitter.Content.OBJECT);
        out.emit(at, Opcode.EXPECT_MAP);
        out.emit(at, Opcode.STORE_LOCAL, map);
        for (BindingTarget.Mapping.Entry entry : mapping.entries()) {
            Span place = entry.key().span();
            out.emit(place, Opcode.LOAD_LOCAL, map);
            out.load(place, entry.key().name());
            out.emit(place, Opcode.GET_ATTR);
            bind(entry.target());
        }
        out.freeTemporary(map);
    }
}
