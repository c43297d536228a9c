package org.zexus.runtime.builtin;

/**
 * A builtin that, with the arguments it is made for, runs no code of the program or its host. Then what the program has
 * used need not be counted up to the moment of the call.
 */
public interface LocalBuiltin {

    /**
     * Whether a call runs no other code, whatever further arguments are; it may be an error.
     *
     * @param first the first argument, of a method the receiver
     * @param second the second argument; {@link org.zexus.runtime.value.Missing#MISSING} if there is none
     */
    boolean isLocal(Object first, Object second);
}
