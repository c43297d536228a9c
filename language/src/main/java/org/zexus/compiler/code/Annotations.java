package org.zexus.compiler.code;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.TypeNames;
import org.zexus.compiler.scope.Variable;
import org.zexus.compiler.scope.Variable.Origin;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.TypeNode;
import org.zexus.syntax.source.Span;

/** Checks of declared types, type tests, and types as values. */
final class Annotations {
    /** How a name comes about that can mean a type. */
    private static final Set<Origin> ORIGINS_OF_TYPES = EnumSet.of(Origin.TYPE, Origin.ALIAS, Origin.IMPORT);

    private static final String LIST = "list";

    private final FunctionGenerator function;
    private final Emitter out;

    Annotations(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
    }

    /** What a written type means here. */
    sealed interface Meaning {
        /** Any value fits: nothing is known about the type. */
        record Unchecked() implements Meaning {}

        /** A builtin type. */
        record Builtin(String name) implements Meaning {}

        /** A declared type. */
        record Declared(TypeNode.Named type) implements Meaning {}

        /** Null, or what the other type takes. */
        record OrNull(Meaning other) implements Meaning {}
    }

    /** What a type means, aliases followed. */
    Meaning meaning(TypeNode type) {
        return meaning(type, new HashSet<>());
    }

    private Meaning meaning(TypeNode type, Set<Declaration> aliases) {
        return switch (type) {
            case TypeNode.Nullable nullable -> new Meaning.OrNull(meaning(nullable.base(), aliases));
            case TypeNode.Array array -> new Meaning.Builtin(LIST);
            case TypeNode.Tuple tuple -> new Meaning.Builtin(LIST);
            case TypeNode.Named named -> meaning(named, aliases);
        };
    }

    private Meaning meaning(TypeNode.Named named, Set<Declaration> aliases) {
        Identifier first = named.path().getFirst();
        Variable variable = function.names().variable(first);
        if (named.path().size() == 1 && isBuiltin(first.name(), variable)) {
            return new Meaning.Builtin(first.name());
        }
        if (variable == null) {
            return new Meaning.Unchecked();
        }
        return switch (variable.declaration()) {
            case Declaration.TypeAlias alias -> aliases.add(alias) ? meaning(alias.type(), aliases)
                    : new Meaning.Unchecked();
            case Declaration.Enumeration enumeration -> new Meaning.Unchecked();
            case null, default -> new Meaning.Declared(named);
        };
    }

    /** Whether a name means a builtin type: a mere variable of that name changes nothing. */
    private boolean isBuiltin(String name, Variable variable) {
        if (!TypeNames.isBuiltin(name)) {
            return false;
        }
        if (variable == null) {
            return !(function.names().importsEverything() && TypeNames.isOftenDeclared(name));
        }
        return variable.sites().stream().noneMatch(site -> ORIGINS_OF_TYPES.contains(site.origin()));
    }

    /** Emits the check of the value on the stack against the declared type of a variable; the value stays. */
    void check(Span at, TypeNode type, String variable) {
        switch (meaning(type)) {
            case Meaning.Unchecked none -> {}
            case Meaning.Builtin(var name) when name.equalsIgnoreCase("any") -> {}
            case Meaning.Builtin(var name) ->
                out.emit(at, Opcode.CHECK_KIND, out.constant(name), out.constant(variable));
            case Meaning.Declared(var declared) -> {
                load(declared);
                out.emit(at, Opcode.CHECK_INSTANCE, out.constant(variable), out.constant(text(declared)));
            }
            case Meaning.OrNull(var other) -> {
                var end = new Target();
                out.emit(at, Opcode.DUP);
                out.emit(at, Opcode.IS_NULL);
                out.jump(at, Opcode.JUMP_IF_TRUE, end);
                check(at, ((TypeNode.Nullable) withoutAlias(type)).base(), variable);
                out.mark(end);
            }
        }
    }

    /** The declaration of the alias that a type names; null if it names no alias. */
    private Declaration.TypeAlias aliasOf(TypeNode.Named type) {
        if (type.path().size() != 1) {
            return null;
        }
        Variable variable = function.names().variable(type.path().getFirst());
        return variable != null && variable.declaration() instanceof Declaration.TypeAlias alias ? alias : null;
    }

    /** The type an alias stands for; other types as they are. */
    private TypeNode withoutAlias(TypeNode type) {
        TypeNode current = type;
        Set<Declaration> aliases = new HashSet<>();
        while (current instanceof TypeNode.Named named) {
            Declaration.TypeAlias alias = aliasOf(named);
            if (alias == null || !aliases.add(alias)) {
                break;
            }
            current = alias.type();
        }
        return current;
    }

    /** Emits a type test of the value on the stack, which gives way to a boolean. */
    void test(Span at, TypeNode type) {
        switch (meaning(type)) {
            case Meaning.Builtin(var name) -> out.emit(at, Opcode.IS_KIND, out.constant(name));
            case Meaning.Declared(var declared) -> {
                load(declared);
                out.emit(at, Opcode.IS_INSTANCE);
            }
            case Meaning.Unchecked none -> {
                load((TypeNode.Named) withoutAlias(type));
                out.emit(at, Opcode.IS_INSTANCE);
            }
            case Meaning.OrNull(var other) -> {
                var notNull = new Target();
                var end = new Target();
                out.emit(at, Opcode.DUP);
                out.jump(at, Opcode.JUMP_IF_NOT_NULL, notNull);
                out.emit(at, Opcode.POP);
                out.load(at, true);
                out.jump(at, Opcode.JUMP, end);
                out.mark(notNull);
                test(at, ((TypeNode.Nullable) withoutAlias(type)).base());
                out.mark(end);
            }
        }
    }

    /** Loads a declared type. */
    void load(TypeNode.Named type) {
        Identifier first = type.path().getFirst();
        function.variables().load(type.span(), first, first.name());
        for (Identifier member : type.path().subList(1, type.path().size())) {
            out.load(type.span(), member.name());
            out.emit(type.span(), Opcode.GET_ATTR);
        }
        applyArguments(type.arguments(), type.span());
    }

    /** Applies type arguments to the type on the stack. */
    void applyArguments(List<TypeNode> arguments, Span at) {
        if (arguments.isEmpty()) {
            return;
        }
        for (TypeNode argument : arguments) {
            if (meaning(argument) instanceof Meaning.Declared(var declared)) {
                load(declared);
            } else {
                out.load(argument.span(), text(argument));
            }
        }
        out.emit(at, Opcode.APPLY_TYPES, arguments.size());
    }

    /** A type as written, aliases replaced by what they stand for. */
    String text(TypeNode type) {
        return text(type, new HashSet<>());
    }

    private String text(TypeNode type, Set<Declaration> aliases) {
        return switch (type) {
            case TypeNode.Nullable nullable -> text(nullable.base(), aliases) + "?";
            case TypeNode.Array array -> text(array.element(), aliases) + "[]";
            case TypeNode.Tuple tuple -> tuple.elements()
                    .stream()
                    .map(element -> text(element, aliases))
                    .collect(Collectors.joining(", ", "(", ")"));
            case TypeNode.Named named -> {
                Declaration.TypeAlias alias = aliasOf(named);
                if (alias != null && aliases.add(alias)) {
                    String expanded = text(alias.type(), aliases);
                    aliases.remove(alias);
                    yield expanded;
                }
                String arguments = named.arguments()
                        .stream()
                        .map(argument -> text(argument, aliases))
                        .collect(Collectors.joining(", "));
                yield arguments.isEmpty() ? named.qualifiedName() : named.qualifiedName() + "<" + arguments + ">";
            }
        };
    }

    /** Whether a type is written with a question mark at its end, or is an alias of such a type. */
    boolean isNullable(TypeNode type) {
        return meaning(type) instanceof Meaning.OrNull;
    }
}
