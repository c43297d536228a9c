package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.MemberDeclaration;
import org.zexus.bytecode.MemberDeclaration.Operand;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.runtime.call.FunctionInfo;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;

/**
 * A type whose members are names and values: a function becomes a method, anything else the default value of a field.
 */
public final class DynamicType {

    private final TypeDeclaration.Kind kind;
    private final String name;
    private final List<MemberDeclaration> members = new ArrayList<>();
    private final List<Object> operands = new ArrayList<>();

    private DynamicType(TypeDeclaration.Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /** An entity without members. */
    public static DynamicType entity(String name) {
        return new DynamicType(TypeDeclaration.Kind.ENTITY, name);
    }

    /** A contract without members. */
    public static DynamicType contract(String name) {
        return new DynamicType(TypeDeclaration.Kind.CONTRACT, name);
    }

    /** Adds a member. */
    public void member(String member, Object value) {
        if (value instanceof ZexusFunction function) {
            members.add(MemberDeclaration.function(MemberDeclaration.Kind.METHOD, member, Set.of()));
            operands.add(asMethod(function));
        } else {
            members.add(new MemberDeclaration(MemberDeclaration.Kind.FIELD, member, null, Set.of(),
                    List.of(Operand.VALUE)));
            operands.add(defaultValue(member, value));
        }
    }

    private static ZexusFunction asMethod(ZexusFunction function) {
        return function.info().isMethod() ? function
                : function.withCallTarget(new ReceiverDroppingRootNode(function.callTarget()).getCallTarget());
    }

    private static ZexusFunction defaultValue(String member, Object value) {
        var info = new FunctionInfo(member, FunctionKind.THUNK, false, List.of(), Set.of());
        return new ZexusFunction(new DefaultValueRootNode(value).getCallTarget(), info, null, null, null);
    }

    /**
     * The type. An instance of an entity is made from the values of its fields in order, or from one map of fields;
     * what is too much is ignored.
     */
    @TruffleBoundary
    public ZexusType define(Node where) {
        var flags = EnumSet.of(TypeDeclaration.Flag.TOLERANT);
        return TypeDefinition.define(
                new TypeDeclaration(kind, name, List.of(), 0, 0, flags, members), operands.toArray(), where);
    }

    /** The one instance of a contract; its action {@code constructor}, if there is one, has run. */
    @TruffleBoundary
    public Object deploy(Node where) {
        ZexusType type = define(where);
        Instance contract = type.defaultInstance(where);
        if (type.member("constructor") instanceof TypeMember.Method constructor) {
            InvokeNode.callMethod(where, constructor.function(), contract);
        }
        return contract;
    }
}
