package org.zexus.syntax;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zexus.syntax.ast.Argument;
import org.zexus.syntax.ast.BindingTarget;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.ListElement;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.MapEntry;
import org.zexus.syntax.ast.Parameter;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.ast.TypeNode;
import org.zexus.syntax.source.Span;

/**
 * Shows trees as short texts, so that tests can compare them. Operations are fully bracketed; written brackets are
 * shown as {@code <...>}; nodes without a short form are shown as {@code Name(components)} without spans.
 */
final class Trees {
    private Trees() {}

    /** The statements of a program that must have no errors, separated by {@code "; "}. */
    static String program(String text) {
        return statements(parse(text).program().statements());
    }

    /** An expression that stands alone. */
    static String expression(String text) {
        var statements = parse("value = " + text).program().statements();
        if (statements.size() != 1) {
            throw new AssertionError("not one expression: " + statements(statements));
        }
        var assignment = (Expression.Assign) ((Statement.ExpressionStatement) statements.getFirst()).expression();
        return show(assignment.value());
    }

    /** A parse that must have no errors. */
    static ParseResult parse(String text) {
        var result = Parser.parse(text, "main.zx");
        if (result.hasErrors()) {
            throw new AssertionError(reports(result) + "\nin:\n" + text);
        }
        return result;
    }

    /** All errors as {@code line:column message}, one per line. */
    static String errors(String text) {
        return diagnostics(text, Severity.ERROR);
    }

    /** All warnings as {@code line:column message}, one per line. */
    static String warnings(String text) {
        return diagnostics(text, Severity.WARNING);
    }

    private static String diagnostics(String text, Severity severity) {
        var result = Parser.parse(text, "main.zx");
        return result.diagnostics()
                .stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .map(diagnostic -> result.source().position(diagnostic.span().start()) + " " + diagnostic.message())
                .collect(Collectors.joining("\n"));
    }

    /** The full reports on everything found, separated by line breaks. */
    static String reports(ParseResult result) {
        var formatter = new DiagnosticFormatter(result.source());
        return result.diagnostics().stream().map(formatter::format).collect(Collectors.joining("\n"));
    }

    static String statements(List<Statement> statements) {
        return statements.stream().map(Trees::show).collect(Collectors.joining("; "));
    }

    static String show(Object node) {
        return switch (node) {
            case null -> "-";
            case Identifier name -> name.name();
            case Expression.Name name -> name.name();
            case Literal.IntegerLiteral literal -> literal.value().toString();
            case Literal.FloatLiteral literal -> Double.toString(literal.value());
            case Literal.StringLiteral literal -> "'" + literal.value() + "'";
            case Literal.BooleanLiteral literal -> Boolean.toString(literal.value());
            case Literal.NullLiteral _ -> "null";
            case Expression.This _ -> "this";
            case Expression.Parenthesized it -> "<" + show(it.inner()) + ">";
            case Expression.Binary it ->
                "(" + show(it.left()) + " " + it.operator().symbol() + " " + show(it.right()) + ")";
            case Expression.Logical it ->
                "(" + show(it.left()) + " " + it.operator().symbol() + " " + show(it.right()) + ")";
            case Expression.Unary it -> "(" + it.operator().symbol() + " " + show(it.operand()) + ")";
            case Expression.TypeTest it ->
                "(" + show(it.value()) + (it.negated() ? " is not " : " is ") + show(it.type()) + ")";
            case Expression.Await it -> "(await " + show(it.value()) + ")";
            case Expression.Spawn it -> "(spawn "
                    + (it.form() == Expression.Spawn.Form.JOINED ? "" : it.form().name().toLowerCase(Locale.ROOT) + " ")
                    + show(it.call()) + ")";
            case Expression.Conditional it ->
                "(" + show(it.condition()) + " ? " + show(it.whenTrue()) + " : " + show(it.whenFalse()) + ")";
            case Expression.Assign it -> "(" + show(it.target()) + " "
                    + (it.operator() == null ? "" : it.operator().symbol()) + "= " + show(it.value()) + ")";
            case Expression.Member it -> show(it.object()) + (it.optional() ? "?." : ".") + show(it.name());
            case Expression.Index it -> show(it.object()) + "[" + show(it.index()) + "]";
            case Expression.Slice it -> show(it.object()) + "[" + show(it.from()) + ":" + show(it.to()) + "]";
            case Expression.Call it -> show(it.callee())
                    + (it.typeArguments().isEmpty() ? "" : "<" + list(it.typeArguments()) + ">")
                    + "(" + list(it.arguments()) + ")";
            case Expression.Construction it -> show(it.type()) + "{" + list(it.entries()) + "}";
            case Literal.ListLiteral it -> "[" + list(it.elements()) + "]";
            case Literal.MapLiteral it -> "{" + list(it.entries()) + "}";
            case Literal.FunctionLiteral it -> (it.async() ? "async " : "") + it.form() + "(" + list(it.parameters())
                    + ")" + (it.returnType() == null ? "" : " -> " + show(it.returnType())) + " " + show(it.body());
            case Expression.StatementValue it -> show(it.statement());
            case Literal.Interpolation it -> "\"" + it.parts().stream().map(part -> switch (part) {
                case Literal.Interpolation.Part.Text text -> text.value();
                case Literal.Interpolation.Part.Value value -> "${" + show(value.value()) + "}";
            }).collect(Collectors.joining()) + "\"";
            case Argument it -> (it.name() == null ? "" : show(it.name()) + "=") + (it.spread() ? "..." : "")
                    + show(it.value());
            case ListElement it -> (it.spread() ? "..." : "") + show(it.value());
            case MapEntry.Named it -> show(it.key()) + ": " + show(it.value());
            case MapEntry.Keyed it ->
                (it.computed() ? "[" + show(it.key()) + "]" : show(it.key())) + ": " + show(it.value());
            case MapEntry.Spread it -> "..." + show(it.value());
            case Parameter it -> (it.rest() ? "..." : "") + show(it.name())
                    + (it.type() == null ? "" : ": " + show(it.type()))
                    + (it.defaultValue() == null ? "" : " = " + show(it.defaultValue()));
            case TypeNode.Named it ->
                it.qualifiedName() + (it.arguments().isEmpty() ? "" : "<" + list(it.arguments()) + ">");
            case TypeNode.Tuple it -> "(" + list(it.elements()) + ")";
            case TypeNode.Array it -> show(it.element()) + "[]";
            case TypeNode.Nullable it -> show(it.base()) + "?";
            case BindingTarget.Single it -> show(it.name());
            case Statement.ExpressionStatement it -> show(it.expression());
            case Statement.Return it -> it.value() == null ? "return" : "return " + show(it.value());
            case Statement.Throw it -> "throw " + show(it.value());
            case Statement.Break _ -> "break";
            case Statement.Continue _ -> "continue";
            case Statement.Print it -> (it.debug() ? "debug " : "print ") + list(it.values());
            case Block it -> switch (it.style()) {
                case SINGLE -> "=> " + statements(it.statements());
                case BRACES -> "{" + statements(it.statements()) + "}";
                case INDENTED, ONE_LINE -> ":{" + statements(it.statements()) + "}";
            };
            case List<?> it -> "[" + list(it) + "]";
            case Record it -> generic(it);
            default -> node.toString();
        };
    }

    /** Checks that every node stands inside of the node it belongs to. */
    static void checkSpans(Object part, Span outer) {
        if (part instanceof List<?> list) {
            list.forEach(element -> checkSpans(element, outer));
        } else if (part instanceof Record node && !(part instanceof Span)) {
            var span = outer;
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                if (component.getName().equals("span")) {
                    span = (Span) component(node, component);
                }
            }
            if (span.start() < outer.start() || span.end() > outer.end()) {
                throw new AssertionError(span + " is not inside " + outer + ": " + part);
            }
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                checkSpans(component(node, component), span);
            }
        }
    }

    private static Object component(Record node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static String list(List<?> nodes) {
        return nodes.stream().map(Trees::show).collect(Collectors.joining(", "));
    }

    private static String generic(Record node) {
        var parts = new ArrayList<String>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            if (component.getType() == Span.class) {
                continue;
            }
            parts.add(show(component(node, component)));
        }
        return node.getClass().getSimpleName() + "(" + String.join(", ", parts) + ")";
    }
}
