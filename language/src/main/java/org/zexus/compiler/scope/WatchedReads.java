package org.zexus.compiler.scope;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Literal;

/**
 * What a watched expression reads.
 *
 * @param names variables
 * @param members members of objects
 * @param elements elements of lists and maps
 * @param unreadable the parts of which it is not known what they read
 */
public record WatchedReads(Set<Expression.Name> names, Set<Expression.Member> members, Set<Expression.Index> elements,
        List<Expression> unreadable) {
    /** What an expression reads. */
    public static WatchedReads of(Expression expression) {
        var reads = new WatchedReads(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(),
                new ArrayList<>());
        reads.collect(expression);
        return reads;
    }

    private void collect(Expression expression) {
        switch (expression) {
            case Expression.Name name -> names.add(name);
            case Expression.This self -> {}
            case Expression.Parenthesized parenthesized -> collect(parenthesized.inner());
            case Expression.Unary unary -> collect(unary.operand());
            case Expression.Binary binary -> {
                collect(binary.left());
                collect(binary.right());
            }
            case Expression.Logical logical -> {
                collect(logical.left());
                collect(logical.right());
            }
            case Expression.Member member -> {
                members.add(member);
                collect(member.object());
            }
            case Expression.Index index -> {
                elements.add(index);
                collect(index.object());
                collect(index.index());
            }
            case Expression.Slice slice -> {
                collect(slice.object());
                collectOptional(slice.from());
                collectOptional(slice.to());
            }
            case Expression.Call call -> {
                if (call.callee() instanceof Expression.Member method) {
                    collect(method.object());
                }
                call.arguments().forEach(argument -> collect(argument.value()));
            }
            case Expression.Conditional conditional -> {
                collect(conditional.condition());
                collect(conditional.whenTrue());
                collect(conditional.whenFalse());
            }
            case Expression.TypeTest test -> collect(test.value());
            case Literal.ListLiteral list -> list.elements().forEach(element -> collect(element.value()));
            case Literal.Interpolation text -> text.parts().forEach(part -> {
                if (part instanceof Literal.Interpolation.Part.Value value) {
                    collect(value.value());
                }
            });
            case Literal.IntegerLiteral literal -> {}
            case Literal.FloatLiteral literal -> {}
            case Literal.StringLiteral literal -> {}
            case Literal.BooleanLiteral literal -> {}
            case Literal.NullLiteral literal -> {}
            default -> unreadable.add(expression);
        }
    }

    private void collectOptional(Expression expression) {
        if (expression != null) {
            collect(expression);
        }
    }
}
