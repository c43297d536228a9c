package org.zexus.builtins.state;

/** A context that keeps the state of the builtins; the language's context is one. */
public interface LibraryContext {
    /** The state of the builtins in this context. */
    LibraryState library();
}
