package org.zexus.syntax.format;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.zexus.syntax.ast.Components;
import org.zexus.syntax.ast.Program;
import org.zexus.syntax.source.Span;

/** Walks whole trees, without recursion, since a chain of operators may be very long. */
final class TreeWalk {
    private TreeWalk() {}

    /** Visits every record of a tree but its spans. */
    static void visit(Program program, Consumer<Record> visitor) {
        var open = new ArrayDeque<Record>();
        open.push(program);
        while (!open.isEmpty()) {
            Record node = open.pop();
            visitor.accept(node);
            for (Components component : Components.of(node)) {
                push(open, component.value());
            }
        }
    }

    private static void push(ArrayDeque<Record> open, Object value) {
        switch (value) {
            case Span _ -> {}
            case Record record -> open.push(record);
            case List<?> list -> list.forEach(element -> push(open, element));
            case null, default -> {}
        }
    }

    /** Whether two trees differ in nothing but the places of their nodes. */
    static boolean equal(Program first, Program second) {
        record Pair(Object first, Object second) {}
        var open = new ArrayDeque<Pair>();
        open.push(new Pair(first, second));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            if (pair.first instanceof Span && pair.second instanceof Span) {
                continue;
            }
            if (pair.first instanceof Record a && pair.second instanceof Record b && a.getClass() == b.getClass()) {
                Iterator<Components> others = Components.of(b).iterator();
                Components.of(a).forEach(each -> open.push(new Pair(each.value(), others.next().value())));
            } else if (pair.first instanceof List<?> a && pair.second instanceof List<?> b && a.size() == b.size()) {
                Iterator<?> others = b.iterator();
                a.forEach(each -> open.push(new Pair(each, others.next())));
            } else if (!isLeaf(pair.first) || !Objects.equals(pair.first, pair.second)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLeaf(Object value) {
        return switch (value) {
            case null -> true;
            case String _,Boolean _,Double _,BigInteger _,Enum<?> _ -> true;
            default -> false;
        };
    }
}
