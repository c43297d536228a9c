package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/**
 * {@code @name} or {@code @name(arguments)} before a declaration.
 *
 * @param name the name behind {@code @}
 * @param arguments the arguments; empty if there are none
 * @param span the decorator
 */
public record Decorator(Identifier name, List<Argument> arguments, Span span) implements Node {
    public Decorator {
        arguments = List.copyOf(arguments);
    }
}
