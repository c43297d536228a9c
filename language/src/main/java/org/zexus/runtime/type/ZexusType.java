package org.zexus.runtime.type;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.runtime.call.CallableObject;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.text.MemberNames;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kind;

/**
 * A declared type: data, entity, contract or interface. A type is closed: once made, its fields and methods do not
 * change, so that what {@link #member} and {@link #operator} give may be cached by the type's identity.
 */
@ExportLibrary(InteropLibrary.class)
public final class ZexusType extends CallableObject {

    /** Holds until a type decides what its instances are equal to; then each comparison has to look at the type. */
    private static final Assumption NO_OWN_EQUALITY = Assumption.create("no type has an operator ==");

    private final TypeDeclaration.Kind typeKind;
    private final String name;
    private final List<String> typeParameters;
    private final ZexusType parent;
    private final List<ZexusType> interfaces;
    private final Set<TypeDeclaration.Flag> flags;
    @CompilationFinal(dimensions = 1) private TypeMember.Field[] fields;
    @CompilationFinal(dimensions = 1) private Assumption[] onlyReferences;
    private Map<String, TypeMember> members;
    private Map<Operator, ZexusFunction> operators;
    @CompilationFinal private boolean overloadsEquality;
    @CompilationFinal private ZexusFunction constructor;
    private List<Reaction> reactions = List.of();
    @CompilationFinal private boolean reacts;
    private final ZexusType generic;
    private final List<TypeArgument> typeArguments;
    private final Map<List<TypeArgument>, ZexusType> applications = new HashMap<>();
    private final ConstructionTargets targets = new ConstructionTargets(this);
    private Instance defaultInstance;
    private TypeOrigin origin;

    ZexusType(TypeDeclaration.Kind typeKind, String name, List<String> typeParameters, ZexusType parent,
            List<ZexusType> interfaces, Set<TypeDeclaration.Flag> flags) {
        this.typeKind = typeKind;
        this.name = name;
        this.typeParameters = typeParameters;
        this.parent = parent;
        this.interfaces = interfaces;
        this.flags = flags;
        this.generic = null;
        this.typeArguments = List.of();
    }

    /** A generic type with its type arguments. */
    private ZexusType(ZexusType generic, List<TypeArgument> typeArguments) {
        this.typeKind = generic.typeKind;
        this.name = typeArguments.stream()
                .map(TypeArgument::text)
                .collect(Collectors.joining(", ", generic.name + "<", ">"));
        this.typeParameters = List.of();
        this.parent = generic.parent;
        this.interfaces = generic.interfaces;
        this.flags = generic.flags;
        this.generic = generic;
        this.typeArguments = typeArguments;
        complete(generic.fields, generic.members, generic.operators, generic.constructor, generic.reactions);
    }

    /** This generic type with type arguments; the same type for the same arguments. */
    ZexusType withArguments(List<TypeArgument> arguments) {
        return applications.computeIfAbsent(List.copyOf(arguments), key -> new ZexusType(this, key));
    }

    /** Completes the type, once. */
    void complete(TypeMember.Field[] allFields, Map<String, TypeMember> allMembers,
            Map<Operator, ZexusFunction> allOperators,
            ZexusFunction itsConstructor, List<Reaction> allReactions) {
        fields = allFields;
        onlyReferences = new Assumption[allFields.length];
        Arrays.setAll(onlyReferences, i -> Assumption.create("no number in " + name + "." + allFields[i].name()));
        members = allMembers;
        operators = allOperators;
        overloadsEquality = allOperators.containsKey(Operator.EQUAL);
        if (overloadsEquality) {
            NO_OWN_EQUALITY.invalidate();
        }
        constructor = itsConstructor;
        reactions = List.copyOf(allReactions);
        reacts = !reactions.isEmpty();
    }

    void setOrigin(TypeOrigin made) {
        origin = made;
    }

    /** What this was made of; null if it was put together from names and values, or is a generic type applied. */
    public TypeOrigin origin() {
        return origin;
    }

    /** The generic type that this one is with type arguments, or null. */
    public ZexusType generic() {
        return generic;
    }

    /** The type arguments as {@link TypeApplication#apply} takes them. */
    public Object[] appliedArguments() {
        return typeArguments.stream()
                .map(each -> each.check() instanceof TypeCheck.OfInstance type ? type.type()
                        : Strings.fromJava(each.text()))
                .toArray();
    }

    /** Whether this is a data, entity, contract or interface type. */
    public TypeDeclaration.Kind typeKind() {
        return typeKind;
    }

    /** Whether this is a contract type. */
    public boolean isContract() {
        return typeKind == TypeDeclaration.Kind.CONTRACT;
    }

    /** The name, with its type arguments. */
    public String name() {
        return name;
    }

    /** The names of the type parameters. */
    public List<String> typeParameters() {
        return typeParameters;
    }

    /** The parent type, or null. */
    public ZexusType parent() {
        return parent;
    }

    /** The interfaces named in the declaration. */
    public List<ZexusType> interfaces() {
        return interfaces;
    }

    /** Whether the declaration has the flag. */
    public boolean has(TypeDeclaration.Flag flag) {
        return flags.contains(flag);
    }

    /** The fields of an instance in order, inherited ones first. The array is not copied; it does not change. */
    public TypeMember.Field[] fields() {
        return fields;
    }

    /** Valid as long as the field at an index has been a number in no instance of exactly this type. */
    public Assumption onlyReferences(int index) {
        return onlyReferences[index];
    }

    /** The member of instances with this name, inherited or not; or null. */
    @TruffleBoundary
    public TypeMember member(String memberName) {
        return members.get(memberName);
    }

    /** The names of all members of instances. */
    public Collection<String> memberNames() {
        return members.keySet();
    }

    /** What the type, or one it inherits from, defines for an operator, or null. */
    @TruffleBoundary
    public ZexusFunction operator(Operator operator) {
        return operators.get(operator);
    }

    /** Whether the type, or one it inherits from, decides what its instances are equal to. */
    public boolean overloadsEquality() {
        return !NO_OWN_EQUALITY.isValid() && overloadsEquality;
    }

    /** Whether an instance is equal to itself only. */
    public boolean isComparedByIdentity() {
        return typeKind != TypeDeclaration.Kind.DATA && !overloadsEquality;
    }

    /** All operators, inherited ones included. */
    Map<Operator, ZexusFunction> operators() {
        return operators;
    }

    /** Whether anything runs when fields of an instance change. */
    boolean reacts() {
        return reacts;
    }

    /** What runs when fields of an instance change. */
    List<Reaction> reactions() {
        return reactions;
    }

    /** What runs when an instance is made by a call, or null. */
    public ZexusFunction constructor() {
        return constructor;
    }

    /** What this type got for a type parameter, or null when it got none. */
    TypeArgument typeArgument(int index) {
        return index < typeArguments.size() ? typeArguments.get(index) : null;
    }

    /** Whether this is {@code other}, or inherits from it, or implements it. */
    @TruffleBoundary
    public boolean isSubtypeOf(ZexusType other) {
        if (this == other || generic == other) {
            return true;
        }
        if (parent != null && parent.isSubtypeOf(other)) {
            return true;
        }
        for (ZexusType each : interfaces) {
            if (each.isSubtypeOf(other)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Object call(Object[] arguments, Node where) {
        return has(TypeDeclaration.Flag.TOLERANT) ? Construction.tolerant(this, arguments, where)
                : Construction.positional(this, arguments, where);
    }

    @Override
    public RootCallTarget callTarget() {
        boolean isCompiled = !has(TypeDeclaration.Flag.TOLERANT)
                && (typeKind == TypeDeclaration.Kind.DATA || typeKind == TypeDeclaration.Kind.ENTITY);
        return isCompiled ? targets.ofCall() : null;
    }

    /** What makes an instance from its fields in order, without a constructor; null for what is made otherwise. */
    public RootCallTarget fieldTarget() {
        return callTarget() == null || constructor == null ? callTarget() : targets.ofFields();
    }

    /** The instance that the name of a contract stands for; made on first use, without calling its constructor. */
    @TruffleBoundary
    public Instance defaultInstance(Node where) {
        if (defaultInstance == null) {
            defaultInstance = new InstanceBuilder(this, where).withoutConstructor().build();
        }
        return defaultInstance;
    }

    @Override
    public Object callNamed(Object[] positional, String[] names, Object[] values, Node where) {
        return Construction.named(this, positional, names, values, where);
    }

    @Override
    public Kind kind() {
        return Kind.TYPE;
    }

    @Override
    public void display(DisplayBuilder out) {
        String word = switch (typeKind) {
            case DATA -> "data";
            case ENTITY -> "entity";
            case CONTRACT -> "contract";
            case INTERFACE -> "protocol";
        };
        out.append("<").append(word).append(" ").append(name).append(">");
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return new MemberNames(members.keySet().stream().filter(this::isMemberReadable).toList());
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String member) {
        return members.get(member) instanceof TypeMember.Constant constant && !constant.isPrivate();
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String member) throws UnknownIdentifierException {
        if (isMemberReadable(member) && members.get(member) instanceof TypeMember.Constant constant) {
            return constant.value();
        }
        throw UnknownIdentifierException.create(member);
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberInvocable(String member) {
        return isMemberReadable(member) && members.get(member) instanceof TypeMember.Constant constant
                && InteropLibrary.getUncached(constant.value()).isExecutable(constant.value());
    }

    @ExportMessage
    @TruffleBoundary
    Object invokeMember(String member, Object[] arguments)
            throws UnknownIdentifierException, ArityException, UnsupportedTypeException, UnsupportedMessageException {
        return InteropLibrary.getUncached().execute(readMember(member), arguments);
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isInstantiable() {
        return true;
    }

    @ExportMessage
    Object instantiate(Object[] arguments, @Cached InvokeNode invoke) {
        return invoke.execute(this, ForeignValues.adoptAll(arguments));
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isMetaObject() {
        return true;
    }

    @ExportMessage(name = "getMetaSimpleName")
    @ExportMessage(name = "getMetaQualifiedName")
    Object metaName() {
        return name;
    }

    @ExportMessage
    boolean isMetaInstance(Object value) {
        return TypeTests.isInstance(value, this);
    }

    @ExportMessage
    @TruffleBoundary
    boolean hasMetaParents() {
        return parent != null || !interfaces.isEmpty();
    }

    @ExportMessage
    @TruffleBoundary
    Object getMetaParents() throws UnsupportedMessageException {
        if (!hasMetaParents()) {
            throw UnsupportedMessageException.create();
        }
        ZexusList parents = ZexusList.empty();
        if (parent != null) {
            parents.push(parent);
        }
        interfaces.forEach(parents::push);
        return parents;
    }
}
