package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.ZexusNull;

/** Finds module-level variables and builtins by name. */
final class Globals {

    private Globals() {}

    /**
     * The variable that a function reads: of the module or one around it, else of the host, else a builtin. If there is
     * none, a NameError, or in a lenient context a new variable with the value null.
     *
     * @param arguments those of the function, of which the first one may be the function itself
     */
    @TruffleBoundary
    static GlobalCell forReading(FunctionTemplate function, String name, Object[] arguments) {
        ModuleScope scope = function.scope();
        GlobalCell cell = scope.visible(name);
        if (cell != null) {
            return cell;
        }
        Object builtin = scope.context().builtin(name);
        if (builtin == null && scope.context().isLenient()) {
            cell = scope.declare(name);
            cell.set(ZexusNull.NULL);
            return cell;
        }
        if (builtin == null) {
            ZexusType home = arguments.length > 0 && arguments[0] instanceof ZexusFunction running
                    && running.homeType() instanceof ZexusType type ? type : null;
            throw UndefinedName.error(name, function, home);
        }
        GlobalCell constant = new GlobalCell(name);
        constant.set(builtin);
        return constant;
    }

    /** The builtin function that a function calls by a name as long as no variable has it; null if there is none. */
    @TruffleBoundary
    static BuiltinDescriptor builtin(ModuleScope scope, String name) {
        return scope.visible(name) == null && scope.context().builtin(name) instanceof BuiltinFunction function
                ? function.descriptor()
                : null;
    }

    /** The variable to assign: of the module or one around it, else a new one of the module. */
    @TruffleBoundary
    static GlobalCell forWriting(ModuleScope scope, String name) {
        GlobalCell cell = scope.resolve(name);
        return cell != null ? cell : scope.declare(name);
    }
}
