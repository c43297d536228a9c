package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;

/** Finds module-level variables and builtins by name. */
final class Globals {

    private Globals() {}

    /**
     * The variable to read: of the module or one around it, else of the host, else a builtin; a NameError if there is
     * none.
     */
    @TruffleBoundary
    static GlobalCell forReading(ModuleScope scope, String name) {
        GlobalCell cell = scope.visible(name);
        if (cell != null) {
            return cell;
        }
        Object builtin = scope.context().builtin(name);
        if (builtin == null) {
            throw undefined(scope, name);
        }
        GlobalCell constant = new GlobalCell(name);
        constant.set(builtin);
        return constant;
    }

    /** The variable to assign: of the module or one around it, else a new one of the module. */
    @TruffleBoundary
    static GlobalCell forWriting(ModuleScope scope, String name) {
        GlobalCell cell = scope.resolve(name);
        return cell != null ? cell : scope.declare(name);
    }

    private static ZexusException undefined(ModuleScope scope, String name) {
        ZexusException error = Errors.nameError(null, "'" + name + "' is not defined");
        scope.closestName(name).ifPresent(near -> error.withHint("did you mean '" + near + "'?"));
        return error;
    }
}
