package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zexus.bytecode.MemberDeclaration;
import org.zexus.bytecode.MemberDeclaration.Flag;
import org.zexus.bytecode.MemberDeclaration.Operand;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.KindTest;
import org.zexus.runtime.value.Kinds;

/** Makes a type from its declaration and the values its members take. */
public final class TypeDefinition {

    private final TypeDeclaration declaration;
    private final Node where;
    private final ZexusType type;
    private final List<TypeMember.Field> fields = new ArrayList<>();
    private final Map<String, TypeMember> members = new LinkedHashMap<>();
    private final Map<Operator, ZexusFunction> operators = new EnumMap<>(Operator.class);
    private final List<Reaction> reactions = new ArrayList<>();
    private ZexusFunction constructor;

    private TypeDefinition(TypeDeclaration declaration, Object[] operands, Node where) {
        this.declaration = declaration;
        this.where = where;
        List<ZexusType> supertypes = new ArrayList<>();
        for (int i = 0; i < declaration.parentCount() + declaration.interfaceCount(); i++) {
            supertypes.add(heritage(operands[i]));
        }
        boolean isInterface = declaration.kind() == TypeDeclaration.Kind.INTERFACE;
        int parents = isInterface ? 0 : declaration.parentCount();
        if (parents > 1) {
            throw Errors.typeError(where, declaration.name() + " cannot extend more than one type");
        }
        ZexusType parent = parents == 0 ? null : supertypes.getFirst();
        type = new ZexusType(declaration.kind(), declaration.name(), declaration.typeParameters(), parent,
                List.copyOf(supertypes.subList(parents, supertypes.size())), declaration.flags());
        if (parent != null) {
            inherit(parent);
        } else if (isInterface) {
            for (ZexusType each : supertypes) {
                each.memberNames().forEach(name -> members.put(name, each.member(name)));
            }
        }
    }

    private void inherit(ZexusType parent) {
        if (parent.typeKind() != declaration.kind()) {
            throw Errors.typeError(where, declaration.name() + " cannot extend " + parent.name());
        }
        fields.addAll(Arrays.asList(parent.fields()));
        parent.memberNames().forEach(name -> members.put(name, parent.member(name)));
        operators.putAll(parent.operators());
        constructor = parent.constructor();
        reactions.addAll(parent.reactions());
    }

    /**
     * Makes a type.
     *
     * @param operands the parents, the interfaces, then what each member takes, as the declaration lists it
     */
    @TruffleBoundary
    public static ZexusType define(TypeDeclaration declaration, Object[] operands, Node where) {
        TypeDefinition definition = new TypeDefinition(declaration, operands, where);
        int next = declaration.parentCount() + declaration.interfaceCount();
        for (MemberDeclaration member : declaration.members()) {
            Map<Operand, Object> taken = new LinkedHashMap<>();
            for (Operand operand : member.operands()) {
                Object value = operands[next++];
                if (value instanceof ZexusFunction function && operand != Operand.CONTENT) {
                    function.setHomeType(definition.type);
                }
                taken.put(operand, value);
            }
            definition.add(member, taken);
        }
        definition.type.setOrigin(TypeOrigin.of(declaration, operands));
        definition.type.complete(definition.fields.toArray(new TypeMember.Field[0]), definition.members,
                definition.operators, definition.constructor,
                definition.reactions);
        return definition.type;
    }

    /** What a member takes as a function, or null if it takes none; anything else is a TypeError. */
    private ZexusFunction function(Map<Operand, Object> taken, Operand operand) {
        Object value = taken.get(operand);
        if (value == null || value instanceof ZexusFunction) {
            return (ZexusFunction) value;
        }
        throw Errors.typeError(where, "a member of " + declaration.name() + " needs a function, got "
                + Kinds.typeName(value));
    }

    private ZexusType heritage(Object value) {
        if (value instanceof ZexusType parent) {
            return parent;
        }
        throw Errors.typeError(where, declaration.name() + " cannot extend or implement " + Kinds.typeName(value));
    }

    private void add(MemberDeclaration member, Map<Operand, Object> taken) {
        String name = member.name();
        ZexusFunction function = function(taken, Operand.FUNCTION);
        ZexusFunction value = function(taken, Operand.VALUE);
        switch (member.kind()) {
            case FIELD -> addField(member, taken, value);
            case METHOD, GUARD ->
                members.put(name, new TypeMember.Method(name, type, member.flags(), framed(member, function)));
            case COMPUTED -> members.put(name, new TypeMember.Computed(name, type, member.flags(), value));
            case OPERATOR -> operators.put(Operator.of(name), function);
            case CONSTRUCTOR -> constructor = function;
            case STATIC, NESTED -> members.put(name, new TypeMember.Constant(name, type, member.flags(),
                    function == null ? taken.get(Operand.CONTENT) : function));
            case REACTION -> reactions.add(new Reaction(name, function));
        }
    }

    /**
     * The function of a method with the frames its decorators ask for; the actions of contracts get a frame that takes
     * back what a failing action did.
     */
    private ZexusFunction framed(MemberDeclaration member, ZexusFunction method) {
        ZexusFunction function = method;
        if (member.has(Flag.CACHED)) {
            function = function.withCallTarget(new CachedMethodRootNode(function.callTarget()).getCallTarget());
        }
        if (member.has(Flag.LOGGED)) {
            function = function.withCallTarget(new LoggedMethodRootNode(function.callTarget()).getCallTarget());
        }
        if (!type.isContract()) {
            return function;
        }
        boolean readOnly = member.has(Flag.VIEW) || member.has(Flag.PURE);
        return function.withCallTarget(new ActionRootNode(function.callTarget(), readOnly).getCallTarget());
    }

    private void addField(MemberDeclaration member, Map<Operand, Object> taken, ZexusFunction defaultValue) {
        TypeMember inherited = members.get(member.name());
        int index = inherited instanceof TypeMember.Field field ? field.index() : fields.size();
        String typeText = member.annotation();
        TypeMember.Field field = new TypeMember.Field(member.name(), type, member.flags(), index, typeText,
                check(typeText, function(taken, Operand.TYPE)), defaultValue,
                function(taken, Operand.CONSTRAINT),
                type.typeKind() == TypeDeclaration.Kind.CONTRACT ? StateType.parse(stateTypeText(member)) : null);
        if (index == fields.size()) {
            fields.add(field);
        } else {
            fields.set(index, field);
        }
        members.put(member.name(), field);
    }

    private static String stateTypeText(MemberDeclaration member) {
        return member.has(Flag.NULLABLE) ? null : member.annotation();
    }

    private TypeCheck check(String typeText, ZexusFunction typeThunk) {
        if (typeText == null) {
            return null;
        }
        int parameter = declaration.typeParameters().indexOf(typeText);
        if (parameter >= 0) {
            return new TypeCheck.OfParameter(parameter);
        }
        if (typeThunk != null) {
            return new TypeCheck.OfType(typeThunk);
        }
        int arguments = typeText.indexOf('<');
        KindTest test = typeText.endsWith("[]") ? KindTest.LIST
                : KindTest.named(arguments < 0 ? typeText : typeText.substring(0, arguments).strip());
        return test == null || test == KindTest.ANY ? null : new TypeCheck.OfKind(test);
    }
}
