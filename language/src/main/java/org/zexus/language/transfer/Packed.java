package org.zexus.language.transfer;

/**
 * A value that cannot be the same in two contexts, in between them. What can be the same, such as a number, needs none.
 */
abstract class Packed {

    /** Makes the value for a context, or finds it there. Called once for each context. */
    abstract Object restore(Unpacking to);
}
