package org.zexus.builtins.declare;

import java.util.Set;
import java.util.function.Supplier;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinNode;

/** A place where functions are declared: the builtin ones, or those of a module. */
public interface Functions {

    /**
     * Declares a value that is no function.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    void value(String name, Object value);

    /**
     * Declares a function.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    void function(String name, BuiltinDescriptor function);

    /**
     * Declares a function under all the names of its signature.
     *
     * @param signature as {@link Signature#parse} reads it
     * @param documentation one line for help texts
     * @param node makes the code for a call site
     */
    default void function(String signature, String documentation, Supplier<? extends BuiltinNode> node) {
        function(Set.of(), signature, documentation, node);
    }

    /** Declares a function that needs something of the world outside. */
    default void function(Set<Access> access, String signature, String documentation,
            Supplier<? extends BuiltinNode> node) {
        var parsed = Signature.parse(signature);
        for (String name : parsed.names()) {
            function(name, parsed.descriptor(name, false, access, node, documentation));
        }
    }
}
