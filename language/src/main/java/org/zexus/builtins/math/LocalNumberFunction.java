package org.zexus.builtins.math;

import org.zexus.runtime.builtin.LocalBuiltin;

/** A function of one number. Other values than integers and floats of the machine may come from the host. */
interface LocalNumberFunction extends LocalBuiltin {

    @Override
    default boolean isLocal(Object value, Object none) {
        return value instanceof Long || value instanceof Double;
    }
}
