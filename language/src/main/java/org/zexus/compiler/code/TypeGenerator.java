package org.zexus.compiler.code;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.MemberDeclaration;
import org.zexus.bytecode.MemberDeclaration.Flag;
import org.zexus.bytecode.MemberDeclaration.Kind;
import org.zexus.bytecode.MemberDeclaration.Operand;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.compiler.scope.Names.Thunk;
import org.zexus.compiler.scope.Variable;
import org.zexus.syntax.ast.CommandStatement;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Modifier;
import org.zexus.syntax.ast.TypeMember;
import org.zexus.syntax.ast.TypeNode;

/** Generates data, entity, contract and interface types: their members' functions, then the type of them. */
final class TypeGenerator {
    /** The decorators of methods, which are flags of the member. */
    private static final Map<String, Flag> DECORATORS = Map.of("cached", Flag.CACHED, "logged", Flag.LOGGED);

    /** The modifiers that are flags of a member. */
    private static final Map<Modifier, Flag> FLAGS = Map.of(
            Modifier.PRIVATE,
            Flag.PRIVATE,
            Modifier.PUBLIC,
            Flag.PUBLIC,
            Modifier.VIEW,
            Flag.VIEW,
            Modifier.PURE,
            Flag.PURE,
            Modifier.PAYABLE,
            Flag.PAYABLE,
            Modifier.ASYNC,
            Flag.ASYNC);

    private final FunctionGenerator function;
    private final Emitter out;

    TypeGenerator(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
    }

    /** The name under which a guard is a method, which no program can write. */
    static String guardName(String guard) {
        return "modifier " + guard;
    }

    /** Emits the definition of a type, which is left on the stack. */
    void define(Declaration declaration, Declaration.Heritage heritage, List<TypeMember> members) {
        heritage.parents().forEach(this::supertype);
        heritage.interfaces().forEach(this::supertype);
        var declared = new ArrayList<MemberDeclaration>();
        members.forEach(member -> member(declaration, member, declared));
        for (Declaration.Function extension : function.names().type(declaration).extensions()) {
            method(declaration, extension, declared);
        }
        TypeDeclaration type = switch (declaration) {
            case Declaration.Data data -> new TypeDeclaration(
                    TypeDeclaration.Kind.DATA,
                    data.name().name(),
                    words(data.typeParameters()),
                    heritage.parents().size(),
                    heritage.interfaces().size(),
                    flags(data),
                    declared);
            case Declaration.Entity entity -> plain(TypeDeclaration.Kind.ENTITY, entity.name(), heritage, declared);
            case Declaration.Contract contract -> plain(
                    TypeDeclaration.Kind.CONTRACT,
                    contract.name(),
                    heritage,
                    declared);
            case Declaration.Interface protocol -> new TypeDeclaration(
                    TypeDeclaration.Kind.INTERFACE,
                    protocol.name().name(),
                    words(protocol.typeParameters()),
                    heritage.parents().size(),
                    heritage.interfaces().size(),
                    Set.of(),
                    declared);
            default -> throw new IllegalStateException("not a type: " + declaration);
        };
        out.emit(declaration.span(), Opcode.DEFINE_TYPE, out.constant(type));
    }

    private static TypeDeclaration plain(
            TypeDeclaration.Kind kind,
            Identifier name,
            Declaration.Heritage heritage,
            List<MemberDeclaration> members) {
        return new TypeDeclaration(
                kind,
                name.name(),
                List.of(),
                heritage.parents().size(),
                heritage.interfaces().size(),
                Set.of(),
                members);
    }

    private static List<String> words(List<Identifier> names) {
        return names.stream().map(Identifier::name).toList();
    }

    private static Set<TypeDeclaration.Flag> flags(Declaration.Data data) {
        var flags = EnumSet.noneOf(TypeDeclaration.Flag.class);
        if (data.immutable()) {
            flags.add(TypeDeclaration.Flag.IMMUTABLE);
        }
        if (data.verified()) {
            flags.add(TypeDeclaration.Flag.VERIFIED);
        }
        return flags;
    }

    private void supertype(TypeNode type) {
        if (type instanceof TypeNode.Named named) {
            function.annotations().load(named);
        } else {
            throw new IllegalStateException("not the name of a type: " + type);
        }
    }

    private void member(Declaration type, TypeMember member, List<MemberDeclaration> members) {
        switch (member) {
            case TypeMember.Field field -> field(type, field, members);
            case TypeMember.Documentation text -> {}
            case TypeMember.FieldGroup group -> group.fields().forEach(field -> field(type, field, members));
            case TypeMember.Method method -> method(type, method.function(), members);
            case TypeMember.Computed computed -> {
                String name = computed.name().name();
                function.closures().computed(function.names().function(computed), name, computed.body());
                members.add(new MemberDeclaration(Kind.COMPUTED, name, null, Set.of(), List.of(Operand.VALUE)));
            }
            case TypeMember.Operator operator -> {
                String symbol = operator.operator().name();
                function.closures()
                        .method(
                                function.names().function(operator),
                                "operator " + symbol,
                                operator.parameters(),
                                operator.body(),
                                operator.span());
                members.add(MemberDeclaration.function(Kind.OPERATOR, symbol, Set.of()));
            }
            case TypeMember.Guard guard -> {
                String name = guardName(guard.name().name());
                function.closures()
                        .method(
                                function.names().function(guard),
                                name,
                                guard.parameters(),
                                guard.body(),
                                guard.span());
                members.add(MemberDeclaration.function(Kind.METHOD, name, Set.of(Flag.PRIVATE)));
            }
            case TypeMember.Nested nested -> nested(nested, members);
            case TypeMember.Reaction reaction -> reaction(reaction, members);
            case TypeMember.Policy policy -> {}
        }
    }

    private void field(Declaration type, TypeMember.Field field, List<MemberDeclaration> members) {
        if (field.modifiers().contains(Modifier.STATIC)) {
            function.expressions().valueOrNull(field.defaultValue(), field.span());
            members.add(
                    new MemberDeclaration(
                            Kind.STATIC,
                            field.name().name(),
                            null,
                            flags(field),
                            List.of(Operand.CONTENT)));
            return;
        }
        String name = field.name().name();
        var operands = new ArrayList<Operand>();
        if (field.defaultValue() != null) {
            operands.add(Operand.VALUE);
            function.closures().thunk(function.names().thunk(field, Thunk.DEFAULT), name, field.defaultValue());
        }
        if (field.constraint() != null) {
            operands.add(Operand.CONSTRAINT);
            function.closures().thunk(function.names().thunk(field, Thunk.CONSTRAINT), name, field.constraint());
        }
        Set<Flag> flags = flags(field);
        String annotation = null;
        if (field.type() != null) {
            if (function.annotations().isNullable(field.type())) {
                flags.add(Flag.NULLABLE);
            }
            annotation = withoutMark(function.annotations().text(field.type()));
            Annotations.Meaning meaning = isParameter(type, annotation) ? null : meaning(field.type());
            if (meaning instanceof Annotations.Meaning.Unchecked) {
                // A builtin type of that name is not meant.
                annotation = null;
            } else if (meaning instanceof Annotations.Meaning.Declared(var declared)) {
                operands.add(Operand.TYPE);
                function.closures().fieldType(field, declared);
            }
        }
        members.add(new MemberDeclaration(Kind.FIELD, name, annotation, flags, operands));
    }

    private static boolean isParameter(Declaration type, String name) {
        return type instanceof Declaration.Data data && words(data.typeParameters()).contains(name);
    }

    private static String withoutMark(String type) {
        return type.endsWith("?") ? type.substring(0, type.length() - 1) : type;
    }

    /** What a type means whose values may be null. */
    private Annotations.Meaning meaning(TypeNode type) {
        Annotations.Meaning meaning = function.annotations().meaning(type);
        while (meaning instanceof Annotations.Meaning.OrNull(var other)) {
            meaning = other;
        }
        return meaning;
    }

    private static Set<Flag> flags(TypeMember.Field field) {
        Set<Flag> flags = flags(field.modifiers());
        switch (field.word()) {
            case CONST -> flags.add(Flag.IMMUTABLE);
            case LEDGER -> flags.add(Flag.LEDGER);
            case PERSISTENT, PERSISTENT_STORAGE -> flags.add(Flag.PERSISTENT);
            case NONE, STATE, DATA, LET -> {}
        }
        return flags;
    }

    private static Set<Flag> flags(List<Modifier> modifiers) {
        var flags = EnumSet.noneOf(Flag.class);
        for (Modifier modifier : modifiers) {
            Flag flag = FLAGS.get(modifier);
            if (flag != null) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private void method(Declaration type, Declaration.Function method, List<MemberDeclaration> members) {
        String name = method.name().name();
        Set<Flag> flags = flags(method.prefix().modifiers());
        if (method.body() == null) {
            flags.add(Flag.ABSTRACT);
            function.closures()
                    .bodiless(
                            method,
                            name,
                            FunctionKind.METHOD,
                            method.parameters(),
                            inner -> inner.out().load(method.span(), null));
            members.add(MemberDeclaration.function(Kind.METHOD, name, flags));
            return;
        }
        boolean isStatic = method.prefix().has(Modifier.STATIC);
        Kind kind = isStatic ? Kind.STATIC : method.constructs(type) ? Kind.CONSTRUCTOR : Kind.METHOD;
        method.prefix().decorators().forEach(decorator -> flags.add(DECORATORS.get(decorator.name().name())));
        FunctionKind code = switch (kind) {
            case STATIC -> FunctionKind.ACTION;
            case CONSTRUCTOR -> FunctionKind.CONSTRUCTOR;
            default -> FunctionKind.METHOD;
        };
        function.closures().declared(method, code);
        members.add(MemberDeclaration.function(kind, name, flags));
    }

    private void nested(TypeMember.Nested nested, List<MemberDeclaration> members) {
        Identifier name = switch (nested.declaration()) {
            case Declaration.Data data -> data.name();
            case Declaration.Entity entity -> entity.name();
            case Declaration.Enumeration enumeration -> enumeration.name();
            default -> null;
        };
        if (name != null) {
            Variable variable = function.names().variable(name);
            function.variables().load(nested.span(), variable);
            members.add(
                    new MemberDeclaration(Kind.NESTED, name.name(), null, Set.of(), List.of(Operand.CONTENT)));
        }
    }

    /** A reaction runs after changes of the fields that the watched expression reads: one member for each of them. */
    private void reaction(TypeMember.Reaction reaction, List<MemberDeclaration> members) {
        String field = reaction.watchedField();
        function.closures()
                .method(
                        function.names().function(reaction),
                        "watch " + field,
                        List.of(),
                        reaction.watch().body(),
                        reaction.span());
        members.add(MemberDeclaration.function(Kind.REACTION, field, Set.of()));
    }

    /** Emits the refusal of the policies in a type's body, where the type is declared. */
    void refusePolicies(List<TypeMember> members) {
        for (TypeMember member : members) {
            if (member instanceof TypeMember.Policy(var command, var span)
                    && command instanceof CommandStatement statement) {
                function.statements().commands().command(statement);
            }
        }
    }
}
