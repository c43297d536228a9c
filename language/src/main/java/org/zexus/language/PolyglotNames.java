package org.zexus.language;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.module.ModuleContent;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.ZexusNull;

/** The names that all languages of a context, and its host, share: the polyglot bindings. */
record PolyglotNames(TruffleLanguage.Env env) {

    /** Declares the functions that read and write them. */
    void declare(ModuleContent to) {
        to.function("export(name, value)", "Shares a value with the host and the other languages, by a name.",
                Boundary.binary(this::export));
        to.function("import(name)", "What the host or a program in any language has shared by a name, or null.",
                Boundary.unary(this::imported));
    }

    private Object export(Node where, Object name, Object value) {
        export(Display.toJava(name), value, where);
        return value;
    }

    /** Shares a value by a name. */
    void export(String name, Object value, Node where) {
        checkAllowed(where);
        env.exportSymbol(name, value);
    }

    private Object imported(Node where, Object name) {
        checkAllowed(where);
        Object value = env.importSymbol(Display.toJava(name));
        return value == null ? ZexusNull.NULL : ForeignValues.unwrap(value);
    }

    private void checkAllowed(Node where) {
        if (!env.isPolyglotBindingsAccessAllowed()) {
            throw Errors.of(ErrorKind.PERMISSION, where, "the program may not use names of other languages")
                    .withHint("the host allows it by allowPolyglotAccess");
        }
    }
}
