package org.zexus.language.view;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.zexus.syntax.ParseResult;
import org.zexus.syntax.ast.Components;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.source.SourceText;
import org.zexus.syntax.source.Span;

/**
 * The syntax tree of a source. The texts are written without recursion, since a chain of operators may be very long.
 */
final class TreeView {
    private final SourceText source;
    private final StringBuilder out = new StringBuilder();
    /** What is still to be written: the next piece on top. */
    private final Deque<Piece> rest = new ArrayDeque<>();

    private sealed interface Piece {}

    private record Text(String text) implements Piece {}

    private record Value(String label, Object value, int depth) implements Piece {}

    private TreeView(SourceText source) {
        this.source = source;
    }

    /**
     * A line per node, indented by its depth: the component of the parent it is, its kind, its place, and those of its
     * components that are no nodes. Components without a value are left out.
     */
    static String text(ParseResult parsed) {
        var view = new TreeView(parsed.source());
        view.rest.push(new Value("", parsed.program(), 0));
        while (!view.rest.isEmpty()) {
            view.writeLine((Value) view.rest.pop());
        }
        return view.out.toString().stripTrailing();
    }

    private void writeLine(Value piece) {
        out.repeat("  ", piece.depth).append(piece.label);
        if (!(piece.value instanceof Record node)) {
            out.append(scalar(piece.value)).append('\n');
            return;
        }
        out.append(name(node));
        var children = new ArrayList<Value>();
        for (Components component : Components.of(node)) {
            switch (component.value()) {
                case null -> {}
                case Span span -> out.append(' ')
                        .append(source.position(span.start()))
                        .append('-')
                        .append(source.position(span.end()));
                case List<?> list -> list
                        .forEach(each -> children.add(new Value(component.name() + ": ", each, piece.depth + 1)));
                case Identifier identifier ->
                    out.append(' ').append(component.name()).append('=').append(identifier.name());
                case Record record -> children.add(new Value(component.name() + ": ", record, piece.depth + 1));
                default -> out.append(' ').append(component.name()).append('=').append(scalar(component.value()));
            }
        }
        out.append('\n');
        children.reversed().forEach(rest::push);
    }

    /**
     * An object per node, with its kind as {@code node}, its place as {@code range}, and its components.
     */
    static String json(ParseResult parsed) {
        var view = new TreeView(parsed.source());
        view.rest.push(new Value("", parsed.program(), 0));
        while (!view.rest.isEmpty()) {
            switch (view.rest.pop()) {
                case Text text -> view.out.append(text.text);
                case Value value -> view.writeJson(value.value, value.depth);
            }
        }
        return view.out.toString();
    }

    private void writeJson(Object value, int depth) {
        var pieces = new ArrayList<Piece>();
        switch (value) {
            case Span span -> out.append(JsonText.range(source, span));
            case Record node -> {
                pieces.add(new Text("{\"node\": \"" + name(node) + "\""));
                for (Components component : Components.of(node)) {
                    String key = component.value() instanceof Span && component.name().equals("span")
                            ? "range"
                            : component.name();
                    pieces.add(new Text("," + newLine(depth + 1) + "\"" + key + "\": "));
                    pieces.add(new Value("", component.value(), depth + 1));
                }
                pieces.add(new Text("}"));
            }
            case List<?> list -> {
                pieces.add(new Text("["));
                String separator = "";
                for (Object element : list) {
                    pieces.add(new Text(separator + newLine(depth + 1)));
                    pieces.add(new Value("", element, depth + 1));
                    separator = ",";
                }
                pieces.add(new Text("]"));
            }
            case null -> out.append("null");
            case Boolean bool -> out.append(bool);
            case Double number when Double.isFinite(number) -> out.append(number);
            case BigInteger number -> out.append(number);
            default -> out.append(JsonText.string(value.toString()));
        }
        pieces.reversed().forEach(rest::push);
    }

    private static String newLine(int depth) {
        return "\n" + "  ".repeat(Math.min(depth, 40));
    }

    /** The name of a kind of node, with that of the type it is declared in unless that is a mere family of nodes. */
    private static String name(Record node) {
        Class<?> type = node.getClass();
        Class<?> owner = type.getEnclosingClass();
        return owner != null && owner.isRecord() ? owner.getSimpleName() + "." + type.getSimpleName()
                : type.getSimpleName();
    }

    private static String scalar(Object value) {
        return value instanceof String text ? JsonText.string(text) : String.valueOf(value);
    }
}
