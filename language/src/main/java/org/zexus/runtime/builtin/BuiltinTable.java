package org.zexus.runtime.builtin;

import java.util.Collection;
import org.zexus.runtime.value.Kind;

/** All builtins, as the runtime sees them. */
public interface BuiltinTable {

    /** The builtin value (mostly a {@link BuiltinFunction}) of this name, or null. */
    Object function(String name);

    /** The method that values of a kind have under this name or alias, or null. */
    BuiltinDescriptor method(Kind kind, String name);

    /** The names of all builtin functions. */
    Collection<String> functionNames();

    /** The names of all methods of a kind, without aliases. */
    Collection<String> methodNames(Kind kind);
}
