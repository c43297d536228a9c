package org.zexus.compiler.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zexus.bytecode.EnumDeclaration;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.fold.ConstantFolder;
import org.zexus.compiler.scope.Variable;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Modifier;
import org.zexus.syntax.ast.ModuleStatement;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.ast.TypeMember;
import org.zexus.syntax.ast.TypeNode;
import org.zexus.syntax.source.Span;

/**
 * Generates declarations of functions, types, enums and aliases.
 *
 * <p>
 * They are bound when their block is entered, except types whose header needs values that exist only when the
 * declaration is executed, and second declarations of a name.
 */
final class DeclarationGenerator {
    private final FunctionGenerator function;
    private final Emitter out;
    private final TypeGenerator types;
    /** The declarations that were bound when their block was entered, with the extent of that block. */
    private final Map<Declaration, Span> bound = new IdentityHashMap<>();

    DeclarationGenerator(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
        this.types = new TypeGenerator(function);
    }

    /** Binds the functions and types of a block that is entered. */
    void hoist(List<Statement> statements) {
        var declarations = new ArrayList<Declaration>();
        for (Statement statement : statements) {
            Statement inner = statement instanceof ModuleStatement.ExportStatement export ? export.statement()
                    : statement;
            if (inner instanceof Declaration.Module module && module.path().size() > 1) {
                clear(module.path().getFirst());
            } else if (inner instanceof Declaration declaration) {
                collect(declaration, declarations);
            }
        }
        if (declarations.isEmpty()) {
            return;
        }
        Set<Declaration> candidates = identitySet();
        candidates.addAll(declarations);
        Span block = statements.getFirst().span().to(statements.getLast().span());
        List<Declaration> ready = declarations.stream()
                .filter(declaration -> isReady(declaration, candidates))
                .toList();
        ready.stream().filter(DeclarationGenerator::isFunction).forEach(declaration -> bind(declaration, block));
        ready.stream()
                .filter(declaration -> !isFunction(declaration))
                .forEach(declaration -> bindType(declaration, block));
    }

    private static Set<Declaration> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** A module with a dotted name goes into the one of its first word, if there is one: at first there is none. */
    private void clear(Identifier module) {
        out.load(module.span(), null);
        function.variables().store(module.span(), variable(module));
    }

    /** Collects the first declarations of names. */
    private void collect(Declaration declaration, List<Declaration> declarations) {
        for (TypeMember member : membersOf(declaration)) {
            if (member instanceof TypeMember.Nested nested) {
                collect(nested.declaration(), declarations);
            }
        }
        Identifier name = nameOf(declaration);
        if (name != null && function.names().variable(name).declaration() == declaration) {
            declarations.add(declaration);
        }
    }

    private static boolean isFunction(Declaration declaration) {
        return declaration instanceof Declaration.Function || declaration instanceof Declaration.External;
    }

    /** The name a declaration binds that may be bound when its block is entered; null if it has none. */
    static Identifier nameOf(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Function function -> function.receiver() == null ? function.name() : null;
            case Declaration.External external -> external.name();
            case Declaration.Data data -> data.name();
            case Declaration.Entity entity -> entity.name();
            case Declaration.Contract contract -> contract.name();
            case Declaration.Interface protocol -> protocol.name();
            case Declaration.Enumeration enumeration -> enumeration.name();
            case Declaration.TypeAlias alias -> alias.name();
            case Declaration.Alias alias -> null;
            case Declaration.Event event -> null;
            case Declaration.Module module -> null;
        };
    }

    private static List<TypeMember> membersOf(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Data data -> data.members();
            case Declaration.Entity entity -> entity.members();
            case Declaration.Contract contract -> contract.members();
            case Declaration.Interface protocol -> protocol.members();
            default -> List.of();
        };
    }

    /** What a data, entity, contract or interface type extends and implements; null for other declarations. */
    private static Declaration.Heritage heritageOf(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Data data -> data.heritage();
            case Declaration.Entity entity -> entity.heritage();
            case Declaration.Contract contract -> contract.heritage();
            case Declaration.Interface protocol -> protocol.heritage();
            default -> null;
        };
    }

    private static List<TypeNode> supertypesOf(Declaration declaration) {
        var types = new ArrayList<TypeNode>(heritageOf(declaration).parents());
        types.addAll(heritageOf(declaration).interfaces());
        return types;
    }

    /**
     * Whether a declaration can be bound when its block is entered, because it needs nothing that exists only when it
     * is executed.
     */
    private boolean isReady(Declaration declaration, Set<Declaration> candidates) {
        return switch (declaration) {
            case Declaration.Function named -> true;
            case Declaration.External external -> true;
            case Declaration.Enumeration enumeration -> enumeration.members()
                    .stream()
                    .allMatch(member -> member.value() == null || ConstantFolder.fold(member.value()) != null);
            case Declaration.TypeAlias alias -> !(function.annotations()
                    .meaning(alias.type()) instanceof Annotations.Meaning.Declared);
            default -> isTypeReady(declaration, candidates);
        };
    }

    private boolean isTypeReady(Declaration declaration, Set<Declaration> candidates) {
        return supertypesOf(declaration).stream()
                .allMatch(type -> isSupertypeReady(declaration, type, candidates))
                && membersOf(declaration).stream().allMatch(DeclarationGenerator::isMemberReady);
    }

    private boolean isSupertypeReady(
            Declaration declaration,
            TypeNode type,
            Set<Declaration> candidates) {
        Declaration supertype = declarationOf(type);
        if (supertype == null) {
            return false;
        }
        if (candidates.contains(supertype)) {
            return isReady(supertype, candidates);
        }
        Span block = bound.get(supertype);
        boolean isOuter = variable(nameOf(supertype)).owner().function() != function.scope();
        return isOuter || block != null && block.to(declaration.span()).equals(block);
    }

    private Variable variable(Identifier name) {
        return function.names().variable(name);
    }

    /** The type declaration of this file that a type names; null if it names something else. */
    private Declaration declarationOf(TypeNode type) {
        if (!(type instanceof TypeNode.Named named && named.path().size() == 1)) {
            return null;
        }
        Variable variable = variable(named.path().getFirst());
        Declaration declaration = variable == null ? null : variable.declaration();
        return declaration == null || heritageOf(declaration) == null ? null : declaration;
    }

    /** Whether a member has no value that is computed when its type is defined. */
    private static boolean isMemberReady(TypeMember member) {
        return !(member instanceof TypeMember.Field field
                && field.modifiers().contains(Modifier.STATIC)
                && field.defaultValue() != null
                && ConstantFolder.fold(field.defaultValue()) == null);
    }

    /** Binds a type of a block that is entered, the types it extends before it. */
    private void bindType(Declaration declaration, Span block) {
        if (bound.containsKey(declaration)) {
            return;
        }
        bound.put(declaration, block);
        if (heritageOf(declaration) != null) {
            for (TypeNode type : supertypesOf(declaration)) {
                Declaration supertype = declarationOf(type);
                if (variable(nameOf(supertype)).owner().function() == function.scope()) {
                    bindType(supertype, block);
                }
            }
        }
        bind(declaration);
    }

    private void bind(Declaration declaration, Span block) {
        bound.put(declaration, block);
        bind(declaration);
    }

    private void bind(Declaration declaration) {
        switch (declaration) {
            case Declaration.Function named -> function.closures().declared(named, FunctionKind.ACTION);
            case Declaration.External external -> function.closures()
                    .bodiless(
                            external,
                            external.name().name(),
                            FunctionKind.ACTION,
                            external.accepted(),
                            inner -> inner.expressions().raiseUnsupported("external", external.span()));
            case Declaration.Enumeration enumeration -> enumeration(enumeration);
            case Declaration.TypeAlias alias -> alias(alias);
            default -> types.define(declaration, heritageOf(declaration), membersOf(declaration));
        }
        Identifier name = nameOf(declaration);
        function.variables().assign(name.span(), variable(name), null);
    }

    private void alias(Declaration.TypeAlias alias) {
        if (function.annotations().meaning(alias.type()) instanceof Annotations.Meaning.Declared(var type)) {
            function.annotations().load(type);
        } else {
            out.load(alias.span(), function.annotations().text(alias.type()));
        }
    }

    private void enumeration(Declaration.Enumeration enumeration) {
        var members = new ArrayList<EnumDeclaration.Member>();
        for (Declaration.Enumeration.Constant member : enumeration.members()) {
            if (member.value() != null) {
                function.expressions().value(member.value());
            }
            members.add(new EnumDeclaration.Member(member.name().name(), member.value() != null));
        }
        out.emit(
                enumeration.span(),
                Opcode.BUILD_ENUM,
                out.constant(new EnumDeclaration(enumeration.name().name(), members)));
    }

    /** Emits what remains to be done where a declaration stands. */
    void declare(Declaration declaration) {
        function.modules().noteVisibility(declaration, nameOf(declaration));
        switch (declaration) {
            case Declaration.Event event -> function.statements().events().declare(event);
            case Declaration.Module module -> function.modules().module(module);
            case Declaration.Alias alias -> {
                function.modules().noteVisibility(alias, alias.name());
                function.expressions().value(alias.value());
                function.variables().assign(alias.name().span(), variable(alias.name()), null);
            }
            default -> declareNamed(declaration);
        }
    }

    private void declareNamed(Declaration declaration) {
        for (TypeMember member : membersOf(declaration)) {
            if (member instanceof TypeMember.Nested nested) {
                declare(nested.declaration());
            }
        }
        Identifier name = nameOf(declaration);
        if (name == null) {
            return;
        }
        if (!bound.containsKey(declaration)) {
            bind(declaration);
        }
        types.refusePolicies(membersOf(declaration));
        if (heritageOf(declaration) instanceof Declaration.Heritage heritage && !heritage.interfaces().isEmpty()) {
            function.variables().load(declaration.span(), variable(name));
            out.emit(declaration.span(), Opcode.CHECK_IMPLEMENTS);
        }
    }
}
