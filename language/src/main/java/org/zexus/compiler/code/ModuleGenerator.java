package org.zexus.compiler.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.zexus.bytecode.Exports;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.Variable;
import org.zexus.syntax.ast.BindingTarget;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Modifier;
import org.zexus.syntax.ast.ModuleStatement;
import org.zexus.syntax.ast.ModuleStatement.NamedItem;
import org.zexus.syntax.ast.ModuleStatement.Use.Selection;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.source.Span;

/** Generates imports, exports and modules declared in a file. */
final class ModuleGenerator {
    private static final String DEFAULT = "default";
    private static final String DEFAULT_VARIABLE = "$default";

    private final FunctionGenerator function;
    private final Emitter out;
    private final Map<String, String> exported = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private boolean explicit;

    ModuleGenerator(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
    }

    /** What the module exports: what it says, or everything that is not private. */
    Exports exports() {
        return new Exports(!explicit, exported, hidden);
    }

    /** Takes note of what a declaration's modifiers say about exporting its name. */
    void noteVisibility(Declaration declaration, Identifier name) {
        if (name == null || !function.scope().isModule()) {
            return;
        }
        if (declaration.prefix().has(Modifier.PUBLIC)) {
            export(name.name(), name.name());
        }
        if (declaration.prefix().has(Modifier.PRIVATE) || declaration.prefix().has(Modifier.INTERNAL)) {
            hidden.add(name.name());
        }
    }

    private void export(String name, String variable) {
        explicit = true;
        exported.put(name, variable);
    }

    void statement(ModuleStatement statement) {
        switch (statement) {
            case ModuleStatement.Use use -> use(use, false);
            case ModuleStatement.ExportStatement export -> exportStatement(export.statement());
            case ModuleStatement.Unexported unexported -> {
                unexported.statement().bindings().forEach(binding -> forEachName(binding.target(), hidden::add));
                function.statements().effect(unexported.statement());
            }
            case ModuleStatement.ExportNames export -> export.names().forEach(this::exportItem);
            case ModuleStatement.ExportPolyglot export -> export.items().forEach(item -> {
                function.expressions().value(item.value());
                out.emit(export.span(), Opcode.EXPORT_POLYGLOT, out.constant(item.name().name()));
            });
            case ModuleStatement.ExportDefault export -> {
                function.expressions().value(export.value());
                out.emit(export.span(), Opcode.STORE_NAME, out.constant(DEFAULT_VARIABLE));
                export(DEFAULT, DEFAULT_VARIABLE);
            }
        }
    }

    private void exportItem(NamedItem item) {
        Identifier name = item.name();
        export(item.alias() == null ? name.name() : item.alias().name(), name.name());
    }

    private void exportStatement(Statement statement) {
        switch (statement) {
            case ModuleStatement.Use use -> use(use, true);
            case Statement.Let let -> {
                let.bindings().forEach(binding -> forEachName(binding.target(), name -> export(name, name)));
                function.statements().effect(let);
            }
            case Statement.Freeze freeze -> {
                export(freeze.name().name(), freeze.name().name());
                function.statements().effect(freeze);
            }
            case Declaration declaration -> {
                Identifier name = declaredName(declaration);
                if (name != null) {
                    export(name.name(), name.name());
                }
                function.statements().effect(declaration);
            }
            default -> throw new IllegalStateException("cannot be exported: " + statement);
        }
    }

    private static Identifier declaredName(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Alias alias -> alias.name();
            case Declaration.Module module -> module.path().getFirst();
            default -> DeclarationGenerator.nameOf(declaration);
        };
    }

    private static void forEachName(BindingTarget target, Consumer<String> action) {
        switch (target) {
            case BindingTarget.Single single -> action.accept(single.name().name());
            case BindingTarget.Sequence sequence -> {
                sequence.elements().forEach(element -> forEachName(element, action));
                if (sequence.rest() != null) {
                    forEachName(sequence.rest(), action);
                }
            }
            case BindingTarget.Mapping mapping -> mapping.entries()
                    .forEach(entry -> forEachName(entry.target(), action));
            case BindingTarget.Place _ -> {}
        }
    }

    private void use(ModuleStatement.Use use, boolean exports) {
        Span at = use.span();
        out.emit(at, Opcode.LOAD_MODULE, out.constant(use.path().text()));
        switch (use.selection()) {
            case Selection.Everything everything -> everything(at, exports);
            case Selection.Wildcard wildcard -> everything(at, exports);
            case Selection.Module module -> bind(at, module.alias(), exports);
            case Selection.Names names -> {
                for (NamedItem item : names.names()) {
                    out.emit(at, Opcode.DUP);
                    out.emit(at, Opcode.GET_EXPORT, out.constant(item.name().name()));
                    bind(at, item.alias() == null ? item.name() : item.alias(), exports);
                }
                out.emit(at, Opcode.POP);
            }
        }
    }

    private void everything(Span at, boolean exports) {
        explicit |= exports;
        out.emit(at, exports ? Opcode.EXPORT_ALL : Opcode.IMPORT_ALL);
    }

    private void bind(Span at, Identifier name, boolean exports) {
        function.variables().assign(at, function.names().variable(name), null);
        if (exports) {
            export(name.name(), name.name());
        }
    }

    /** Emits a module declared in a file; one with a dotted name goes into the module of its first word. */
    void module(Declaration.Module module) {
        Span at = module.span();
        Identifier name = module.path().getFirst();
        Variable variable = function.names().variable(name);
        noteVisibility(module, name);
        boolean nested = module.path().size() > 1;
        if (nested) {
            function.variables().load(at, variable);
        }
        out.emit(at, Opcode.BUILD_MODULE, out.constant(function.closures().module(module)));
        if (nested) {
            out.emit(at, Opcode.NEST_MODULE, out.constant(Closures.moduleName(module)));
        }
        function.variables().assign(at, variable, null);
    }
}
