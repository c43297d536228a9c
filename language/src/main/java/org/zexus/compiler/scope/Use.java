package org.zexus.compiler.scope;

import org.zexus.syntax.ast.Node;
import org.zexus.syntax.source.Span;

/**
 * A place that names a variable.
 *
 * @param node the node that stands for the use: an {@code Expression.Name}, an {@code Identifier} of a type, ...
 * @param name the name
 * @param kind what is done with it
 * @param scope the innermost scope around it
 */
record Use(Node node, String name, Kind kind, Scope scope) {
    enum Kind {
        READ, ASSIGN,
        /** Reads and assigns. */
        UPDATE,
        /** Is a declaration inside a block that is compiled as a function of its own. */
        DECLARE,
        /** Is read, if there is a variable of that name; otherwise it is a word of the language. */
        WORD,
        /** Is the word {@code super}, which reads {@code this}, if there is no variable of that name. */
        SUPER,
        /** Is called; if there is no variable of that name, it was meant to start a function. */
        FUNCTION_WORD,
        /** Assigns a member of the object, if that is {@code this}. */
        CHANGE,
        /** Names a type. */
        TYPE,
        /** Names the type of a type test. */
        TESTED_TYPE,
        /** Names the type that another one extends or implements. */
        SUPERTYPE,
        /** Names a guard of the type around it. */
        GUARD,
        /** {@code this}. */
        RECEIVER,
        /** Is exported. */
        EXPORT,
        /** Ends assignment. */
        FREEZE,
        /** Makes the variable sealable. */
        SEAL,
        /** Is read by a watched expression. */
        WATCH;

        boolean isType() {
            return this == TYPE || this == TESTED_TYPE || this == SUPERTYPE;
        }

        boolean assigns() {
            return this == ASSIGN || this == UPDATE;
        }

        /** Whether the generated code touches the companion of a sealed or watched variable. */
        boolean touchesCompanions() {
            return assigns() || this == SEAL || this == WATCH || this == DECLARE;
        }
    }

    int offset() {
        return node.span().start();
    }

    Span span() {
        return node.span();
    }
}
