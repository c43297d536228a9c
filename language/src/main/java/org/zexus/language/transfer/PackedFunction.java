package org.zexus.language.transfer;

import com.oracle.truffle.api.source.Source;
import java.util.List;
import org.zexus.bytecode.Bytecode;
import org.zexus.interpreter.CodeLoader;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.scope.Cell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.value.ZexusObject;

/** A function of a program: its portable code, what it has captured, and the module-level names it uses. */
final class PackedFunction extends Packed {

    private final Bytecode code;
    private final Source source;
    private final PackedScope scope;
    private final List<PackedCell> captured;
    private final Object homeType;

    /**
     * A function.
     *
     * @param homeType the type that its code belongs to, packed; null if there is none, or if that type takes it
     */
    PackedFunction(Bytecode code, Source source, PackedScope scope, List<PackedCell> captured, Object homeType) {
        this.code = code;
        this.source = source;
        this.scope = scope;
        this.captured = captured;
        this.homeType = homeType;
    }

    @Override
    Object restore(Unpacking to) {
        var names = (ModuleScope) to.value(scope);
        var template = CodeLoader.function(to.place().language(), code, names, source);
        Cell[] cells = captured.stream().map(cell -> (Cell) to.value(cell)).toArray(Cell[]::new);
        return new ZexusFunction(template.callTarget(), template.info(), cells, names,
                (ZexusObject) to.value(homeType));
    }

    /** A variable that functions have captured. */
    static final class PackedCell extends Packed {
        private Object content;

        void setContent(Object packed) {
            content = packed;
        }

        @Override
        Object restore(Unpacking to) {
            var cell = new Cell();
            to.later(() -> {
                if (content != null) {
                    cell.set(to.value(content));
                }
            });
            return cell;
        }
    }

    /** A method taken from a value. */
    static final class OfValue extends Packed {
        private final Object receiver;
        private final String name;

        OfValue(Object receiver, String name) {
            this.receiver = receiver;
            this.name = name;
        }

        @Override
        Object restore(Unpacking to) {
            return Members.method(to.value(receiver), name, null, null);
        }
    }
}
