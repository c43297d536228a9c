package org.zexus.compiler.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.zexus.bytecode.CallShape;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.fold.Constant;
import org.zexus.compiler.fold.ConstantFolder;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.ListElement;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.MapEntry;
import org.zexus.syntax.source.Span;

/** Generates list and map literals and interpolated strings. */
final class LiteralGenerator {
    /** A list of at least this many constants is one constant itself. */
    private static final int CONSTANT_LIST = 16;

    /** How many elements or entries one instruction collects; more are added one by one, to keep the stack shallow. */
    private static final int CHUNK = 64;

    private final ExpressionGenerator expressions;
    private final Emitter out;

    LiteralGenerator(FunctionGenerator function, ExpressionGenerator expressions) {
        this.expressions = expressions;
        this.out = function.out();
    }

    void interpolation(Literal.Interpolation text) {
        for (Literal.Interpolation.Part part : text.parts()) {
            switch (part) {
                case Literal.Interpolation.Part.Text(var value) -> out.load(text.span(), value);
                case Literal.Interpolation.Part.Value(var value) -> expressions.value(value);
            }
        }
        out.emit(text.span(), Opcode.CONCAT, text.parts().size());
    }

    void list(Literal.ListLiteral list) {
        List<ListElement> elements = list.elements();
        Span at = list.span();
        List<Object> constants = elements.size() < CONSTANT_LIST ? null : constants(elements);
        if (constants != null) {
            out.load(at, constants);
            return;
        }
        int first = 0;
        while (first < elements.size() && first < CHUNK && !elements.get(first).spread()) {
            expressions.value(elements.get(first).value());
            first++;
        }
        out.emit(at, Opcode.BUILD_LIST, first);
        for (ListElement element : elements.subList(first, elements.size())) {
            expressions.value(element.value());
            out.emit(element.span(), element.spread() ? Opcode.LIST_EXTEND : Opcode.LIST_APPEND);
        }
    }

    /** The values of the elements if all are constant, otherwise null. */
    private static List<Object> constants(List<ListElement> elements) {
        var values = new ArrayList<>(elements.size());
        for (ListElement element : elements) {
            Constant constant = element.spread() ? null : ConstantFolder.fold(element.value());
            if (constant == null) {
                return null;
            }
            values.add(constant.value());
        }
        return values;
    }

    /** Emits a map of entries. */
    void entries(List<MapEntry> entries, Span at) {
        int first = 0;
        while (first < entries.size() && first < CHUNK && !(entries.get(first) instanceof MapEntry.Spread)) {
            keyAndValue(entries.get(first));
            first++;
        }
        out.emit(at, Opcode.BUILD_MAP, first);
        for (MapEntry entry : entries.subList(first, entries.size())) {
            keyAndValue(entry);
            out.emit(entry.span(), entry instanceof MapEntry.Spread ? Opcode.MAP_MERGE : Opcode.MAP_PUT);
        }
    }

    /** Emits the making of an instance, whose type is loaded, from the values of its fields. */
    void construct(List<MapEntry> entries, Span at) {
        var names = new LinkedHashSet<String>();
        boolean isNamed = entries.size() <= CHUNK
                && entries.stream()
                        .allMatch(entry -> entry instanceof MapEntry.Named named && names.add(named.key().name()));
        if (isNamed) {
            entries.forEach(entry -> expressions.value(((MapEntry.Named) entry).value()));
            var shape = new CallShape(names.stream().<CallShape.Argument>map(CallShape.Named::new).toList());
            out.emit(at, Opcode.CONSTRUCT_NAMED, out.constant(shape));
        } else {
            entries(entries, at);
            out.emit(at, Opcode.CONSTRUCT_FIELDS);
        }
    }

    private void keyAndValue(MapEntry entry) {
        switch (entry) {
            case MapEntry.Named named -> {
                out.load(named.key().span(), named.key().name());
                expressions.value(named.value());
            }
            case MapEntry.Keyed keyed -> {
                expressions.value(keyed.key());
                expressions.value(keyed.value());
            }
            case MapEntry.Spread spread -> expressions.value(spread.value());
        }
    }
}
