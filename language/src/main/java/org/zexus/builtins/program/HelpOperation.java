package org.zexus.builtins.program;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.documentation.Help;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** The builtin {@code help}. */
final class HelpOperation {
    private HelpOperation() {}

    static Object help(Node where, Object topic) {
        var help = new Help(RuntimeContext.get(where).builtins());
        if (topic == Missing.MISSING) {
            return Strings.fromJava(help.overview());
        }
        String name = Arguments.java(topic);
        return Strings.fromJava(help.about(name).orElseThrow(() -> unknown(where, name, help)));
    }

    private static ZexusException unknown(Node where, String name, Help help) {
        var error = Errors.nameError(where, "there is no help about '" + name + "'");
        help.closest(name).ifPresent(near -> error.withHint("did you mean '" + near + "'?"));
        return error;
    }
}
