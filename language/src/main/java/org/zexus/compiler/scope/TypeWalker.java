package org.zexus.compiler.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.zexus.compiler.scope.FunctionScope.Kind;
import org.zexus.compiler.scope.Names.Thunk;
import org.zexus.compiler.scope.Variable.Origin;
import org.zexus.compiler.scope.Variable.Storage;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Modifier;
import org.zexus.syntax.ast.ModuleStatement;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.ast.TypeMember;
import org.zexus.syntax.ast.TypeNode;

/** Collects hoisted declarations, the members of types, and the uses inside functions and type bodies. */
final class TypeWalker {
    private final ScopeBuilder builder;
    private final List<TypeScope> declared = new ArrayList<>();

    TypeWalker(ScopeBuilder builder) {
        this.builder = builder;
    }

    /**
     * Declares the functions and types of a block, which are visible from its start.
     *
     * @param start the offset at which the block starts
     */
    void hoist(List<Statement> statements, int start) {
        for (Statement statement : statements) {
            if (unwrapped(statement) instanceof Declaration declaration) {
                hoist(declaration, start);
            }
        }
        for (Statement statement : statements) {
            if (unwrapped(statement) instanceof Declaration.Function function && function.receiver() != null) {
                attach(function);
            }
        }
    }

    private static Statement unwrapped(Statement statement) {
        return statement instanceof ModuleStatement.ExportStatement export ? export.statement() : statement;
    }

    private void hoist(Declaration declaration, int start) {
        switch (declaration) {
            case Declaration.Function function -> {
                if (function.receiver() == null) {
                    bind(function.name(), Origin.FUNCTION, start, function);
                }
            }
            case Declaration.External external -> bind(external.name(), Origin.FUNCTION, start, external);
            case Declaration.Alias alias -> bind(alias.name(), Origin.ALIAS, start, alias);
            case Declaration.TypeAlias alias -> bind(alias.name(), Origin.ALIAS, start, alias);
            case Declaration.Enumeration enumeration -> bind(enumeration.name(), Origin.TYPE, start, enumeration);
            case Declaration.Data data -> hoistType(data, data.name(), data.heritage(), data.members(), start);
            case Declaration.Entity entity -> hoistType(
                    entity,
                    entity.name(),
                    entity.heritage(),
                    entity.members(),
                    start);
            case Declaration.Contract contract -> hoistType(
                    contract,
                    contract.name(),
                    contract.heritage(),
                    contract.members(),
                    start);
            case Declaration.Interface protocol -> hoistType(
                    protocol,
                    protocol.name(),
                    protocol.heritage(),
                    protocol.members(),
                    start);
            case Declaration.Event event -> {}
            case Declaration.Module module -> {}
        }
    }

    private void bind(Identifier name, Origin origin, int start, Declaration declaration) {
        builder.declare(name, origin, start).bindTo(declaration);
    }

    private void hoistType(
            Declaration declaration,
            Identifier name,
            Declaration.Heritage heritage,
            List<TypeMember> members,
            int start) {
        bind(name, Origin.TYPE, start, declaration);
        var scope = new TypeScope(builder.current(), name.name(), declaration);
        builder.names().putType(declaration, scope);
        declared.add(scope);
        heritage.parents().forEach(parent -> {
            Use use = walkSupertype(parent);
            if (use != null) {
                scope.addParent(use);
            }
        });
        heritage.interfaces().forEach(parent -> {
            Use use = walkSupertype(parent);
            if (use != null) {
                scope.addInterface(use);
            }
        });
        for (TypeMember member : members) {
            addMember(scope, name.name(), member);
            if (member instanceof TypeMember.Nested nested) {
                hoist(nested.declaration(), start);
            }
        }
    }

    /** All types that have a body. */
    List<TypeScope> declared() {
        return declared;
    }

    private Use walkSupertype(TypeNode type) {
        builder.placement().supertype(type);
        return walkType(type, Use.Kind.SUPERTYPE);
    }

    private void addMember(TypeScope scope, String type, TypeMember member) {
        switch (member) {
            case TypeMember.Field field -> addMember(
                    scope,
                    type,
                    field.name(),
                    Storage.FIELD,
                    field.modifiers().contains(Modifier.STATIC));
            case TypeMember.Documentation text -> {}
            case TypeMember.FieldGroup group -> group.fields().forEach(field -> addMember(scope, type, field));
            case TypeMember.Method method -> addMember(
                    scope,
                    type,
                    method.function().name(),
                    Storage.METHOD,
                    method.function().prefix().has(Modifier.STATIC));
            case TypeMember.Computed computed -> addMember(scope, type, computed.name(), Storage.FIELD, false);
            case TypeMember.Operator operator -> addMember(scope, type, operator.operator(), Storage.METHOD, false);
            case TypeMember.Guard guard -> {
                if (!scope.addGuard(guard.name().name())) {
                    duplicate(type, guard.name());
                }
            }
            case TypeMember.Nested nested -> {}
            case TypeMember.Reaction reaction -> {}
            case TypeMember.Policy policy -> {}
        }
    }

    private void addMember(TypeScope scope, String type, Identifier name, Storage kind, boolean isStatic) {
        if (!scope.addMember(name.name(), isStatic ? Storage.MODULE : kind)) {
            duplicate(type, name);
        }
    }

    /** Reports members of an enumeration with the same name. */
    void checkMembers(Declaration.Enumeration enumeration) {
        var names = new HashSet<String>();
        for (var member : enumeration.members()) {
            if (!names.add(member.name().name())) {
                duplicate(enumeration.name().name(), member.name());
            }
        }
    }

    private void duplicate(String type, Identifier name) {
        builder.problems().error("SyntaxError", type + " already has a member '" + name.name() + "'", name.span());
    }

    /** Adds a method that is declared outside its type to the type's scope. */
    private void attach(Declaration.Function function) {
        Identifier receiver = function.receiver();
        Variable variable = builder.current().function().declaring().find(receiver.name());
        TypeScope scope = variable == null ? null : builder.names().typeOrNull(variable.declaration());
        if (scope == null || scope.declaration() instanceof Declaration.Interface) {
            builder.problems()
                    .error(
                            "NameError",
                            "no data, entity or contract type '" + receiver.name() + "' is declared here",
                            receiver.span());
            return;
        }
        scope.addExtension(function);
        addMember(
                scope,
                receiver.name(),
                function.name(),
                Storage.METHOD,
                function.prefix().has(Modifier.STATIC));
    }

    /** Walks a method declared outside its type. */
    void walkExtension(Declaration.Function function) {
        Variable variable = builder.current().function().declaring().find(function.receiver().name());
        TypeScope scope = variable == null ? null : builder.names().typeOrNull(variable.declaration());
        if (scope != null) {
            builder.placement().method(scope.declaration(), function);
            walkFunction(function, methodKind(function), scope);
        }
    }

    private static Kind methodKind(Declaration.Function function) {
        return function.prefix().has(Modifier.STATIC) ? Kind.FUNCTION : Kind.METHOD;
    }

    /** Walks parameters, guards and body of a function whose scope stands in {@code parent}. */
    void walkFunction(Declaration.Function function, Kind kind, Scope parent) {
        boolean readOnly = function.prefix().has(Modifier.VIEW) || function.prefix().has(Modifier.PURE);
        if (function.body() != null) {
            builder.placement().function(function);
        }
        builder.names().putFunction(function, builder.inFunction(new FunctionScope(kind, parent, readOnly), () -> {
            builder.declareParameters(function.parameters());
            for (Declaration.Function.Guard guard : function.guards()) {
                builder.use(guard.name(), guard.name().name(), Use.Kind.GUARD);
                builder.expressions().walkArguments(guard.arguments());
            }
            if (function.body() != null) {
                builder.statements().walkBlock(function.body());
            }
        }));
    }

    /** Walks the members of a type. */
    void walkMembers(Declaration declaration, List<TypeMember> members) {
        TypeScope scope = builder.names().type(declaration);
        builder.within(scope, () -> members.forEach(member -> walkMember(scope, member)));
    }

    private void walkMember(TypeScope scope, TypeMember member) {
        switch (member) {
            case TypeMember.Field field -> walkField(field);
            case TypeMember.Documentation text -> {}
            case TypeMember.FieldGroup group -> group.fields().forEach(this::walkField);
            case TypeMember.Method method -> {
                builder.placement().method(scope.declaration(), method.function());
                method.function()
                        .prefix()
                        .decorators()
                        .forEach(decorator -> builder.expressions().walkArguments(decorator.arguments()));
                walkFunction(method.function(), methodKind(method.function()), scope);
            }
            case TypeMember.Computed computed -> builder.names()
                    .putFunction(
                            computed,
                            builder.inFunction(
                                    Kind.CONDITION,
                                    () -> builder.statements().walkBlock(computed.body())));
            case TypeMember.Operator operator -> builder.names()
                    .putFunction(operator, builder.inFunction(Kind.METHOD, () -> {
                        builder.declareParameters(operator.parameters());
                        builder.statements().walkBlock(operator.body());
                    }));
            case TypeMember.Guard guard -> builder.names()
                    .putFunction(guard, builder.inFunction(Kind.METHOD, () -> {
                        builder.declareParameters(guard.parameters());
                        builder.statements().walkBlock(guard.body());
                    }));
            case TypeMember.Nested nested -> builder.within(
                    scope.parent(),
                    () -> builder.statements().walk(nested.declaration()));
            case TypeMember.Reaction reaction -> {
                builder.placement().reaction(reaction);
                builder.names().putFunction(reaction, builder.inFunction(Kind.CONDITION, () -> {
                    builder.expressions().walk(reaction.watch().watched());
                    builder.statements().walkBlock(reaction.watch().body());
                }));
            }
            case TypeMember.Policy policy -> {}
        }
    }

    private void walkField(TypeMember.Field field) {
        if (field.type() != null) {
            builder.names()
                    .putThunk(
                            field,
                            Thunk.TYPE,
                            builder.inFunction(Kind.DEFAULT, () -> walkType(field.type(), Use.Kind.TYPE)));
        }
        if (field.defaultValue() != null) {
            if (field.modifiers().contains(Modifier.STATIC)) {
                builder.expressions().walk(field.defaultValue());
            } else {
                builder.names()
                        .putThunk(
                                field,
                                Thunk.DEFAULT,
                                builder.inFunction(
                                        Kind.DEFAULT,
                                        () -> builder.expressions().walk(field.defaultValue())));
            }
        }
        if (field.constraint() != null) {
            builder.names()
                    .putThunk(
                            field,
                            Thunk.CONSTRAINT,
                            builder.inFunction(
                                    Kind.CONDITION,
                                    () -> builder.expressions().walk(field.constraint())));
        }
    }

    /**
     * Records the names a type uses; answers the use of the type's own name, null if it has none.
     *
     * @param kind what the type is used for
     */
    Use walkType(TypeNode type, Use.Kind kind) {
        return switch (type) {
            case TypeNode.Named named -> {
                named.arguments().forEach(argument -> walkType(argument, Use.Kind.TYPE));
                Identifier first = named.path().getFirst();
                boolean builtin = kind == Use.Kind.TESTED_TYPE && named.path().size() == 1
                        && TypeNames.isBuiltin(first.name());
                yield builder.use(first, first.name(), builtin ? Use.Kind.TYPE : kind);
            }
            case TypeNode.Tuple tuple -> {
                tuple.elements().forEach(element -> walkType(element, Use.Kind.TYPE));
                yield null;
            }
            case TypeNode.Array array -> {
                walkType(array.element(), Use.Kind.TYPE);
                yield null;
            }
            case TypeNode.Nullable nullable -> walkType(nullable.base(), kind);
        };
    }
}
