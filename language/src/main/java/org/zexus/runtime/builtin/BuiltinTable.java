package org.zexus.runtime.builtin;

import java.util.Collection;
import org.zexus.runtime.value.Kind;

/** All builtins, as the runtime sees them. */
public interface BuiltinTable {

    /** The function of this name, or null; what a program sees of it is a {@link BuiltinFunction} of its context. */
    BuiltinDescriptor function(String name);

    /** The value of this name that is no function, or null. */
    Object value(String name);

    /** The method that values of a kind have under this name or alias, or null. */
    BuiltinDescriptor method(Kind kind, String name);

    /** The names of all functions and values. */
    Collection<String> functionNames();

    /** The names of all methods of a kind, aliases included. */
    Collection<String> methodNames(Kind kind);
}
