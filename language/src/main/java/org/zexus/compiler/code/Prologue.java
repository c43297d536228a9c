package org.zexus.compiler.code;

import java.util.List;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.FunctionScope;
import org.zexus.compiler.scope.Variable;
import org.zexus.compiler.scope.Variable.Storage;
import org.zexus.syntax.ast.Parameter;
import org.zexus.syntax.source.Span;

/** Emits the start of a function: cells of captured variables, then the defaults of parameters that were not given. */
final class Prologue {
    private final FunctionGenerator function;
    private final Emitter out;
    private final Variables variables;

    Prologue(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
        this.variables = function.variables();
    }

    void emit(List<Parameter> parameters, Span at) {
        declare(parameters);
        openReceiver(at);
        FunctionScope scope = function.scope();
        for (Variable variable : scope.variables()) {
            if (variable.storage() == Storage.FRAME && !variable.isHidden()) {
                variables.open(at, variable);
                variables.openCompanions(at, variable);
            }
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).defaultValue() != null) {
                fill(parameters.get(i), firstSlot() + i);
            }
        }
    }

    private int firstSlot() {
        return function.scope().receiver() == null ? 0 : 1;
    }

    private void declare(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            boolean hasDefault = parameter.defaultValue() != null;
            String defaultText = hasDefault ? function.unit().source().text(parameter.defaultValue().span()) : null;
            int slot = out.builder()
                    .addParameter(
                            new org.zexus.bytecode.Parameter(parameter.name().name(), defaultText, parameter.rest()));
            Variable variable = function.names().variable(parameter.name());
            // A default may contain a closure over this very parameter, so its cell is made before the value is known
            // and needs a slot of its own: the parameter's slot tells whether an argument was given.
            if (!(hasDefault && variable.isCaptured())) {
                variables.assignSlot(variable, slot);
            }
        }
    }

    private void openReceiver(Span at) {
        Variable receiver = function.scope().receiver();
        if (receiver != null && receiver.isCaptured()) {
            out.emit(at, Opcode.LOAD_LOCAL, 0);
            variables.open(at, receiver);
            variables.store(at, receiver);
        }
    }

    private void fill(Parameter parameter, int slot) {
        Variable variable = function.names().variable(parameter.name());
        Span at = parameter.span();
        var given = new Target();
        out.jump(at, Opcode.JUMP_IF_GIVEN, given, slot);
        function.expressions().value(parameter.defaultValue());
        variables.store(at, variable);
        if (variable.isCaptured()) {
            var end = new Target();
            out.jump(at, Opcode.JUMP, end);
            out.mark(given);
            out.emit(at, Opcode.LOAD_LOCAL, slot);
            variables.store(at, variable);
            out.mark(end);
        } else {
            out.mark(given);
        }
    }
}
