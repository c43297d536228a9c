package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.EnumValue;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;

/** {@code receiver.name} for one name. */
@GenerateInline(false)
public abstract class GetMemberNode extends Node {

    private final String name;
    final TruffleString key;

    GetMemberNode(String name) {
        this.name = name;
        this.key = Strings.fromJava(name);
    }

    /** A node for a name. */
    @NeverDefault
    public static GetMemberNode create(String name) {
        return GetMemberNodeGen.create(name);
    }

    /**
     * The member's value.
     *
     * @param caller the type whose code asks, or null
     */
    public abstract Object execute(Object receiver, ZexusType caller);

    @Specialization(guards = {"instance.type() == type", "caller == cachedCaller", "field != null"}, limit = "4")
    static Object ofField(Instance instance, @SuppressWarnings("unused") ZexusType caller,
            @SuppressWarnings("unused") @Cached("instance.type()") ZexusType type,
            @SuppressWarnings("unused") @Cached("caller") ZexusType cachedCaller,
            @Cached("fieldOf(type, caller)") TypeMember.Field field) {
        return instance.get(field.index());
    }

    @Specialization(guards = {"instance.type() == type", "caller == cachedCaller", "computed != null"}, limit = "2")
    static Object ofComputed(Instance instance, @SuppressWarnings("unused") ZexusType caller,
            @SuppressWarnings("unused") @Cached("instance.type()") ZexusType type,
            @SuppressWarnings("unused") @Cached("caller") ZexusType cachedCaller,
            @Cached("computedOf(type, caller)") TypeMember.Computed computed,
            @Cached("create(computed.thunk().callTarget())") DirectCallNode call) {
        return call.call(computed.thunk(), instance);
    }

    TypeMember.Field fieldOf(ZexusType type, ZexusType caller) {
        return type.member(name) instanceof TypeMember.Field field && MemberReads.isVisible(field, caller) ? field
                : null;
    }

    TypeMember.Computed computedOf(ZexusType type, ZexusType caller) {
        return type.member(name) instanceof TypeMember.Computed computed && MemberReads.isVisible(computed, caller)
                ? computed
                : null;
    }

    @Specialization
    Object ofMap(ZexusMap map, @SuppressWarnings("unused") ZexusType caller,
            @Cached TruffleString.HashCodeNode hash, @Cached TruffleString.EqualNode equal) {
        Object value = map.get(key, hash.execute(key, Strings.ENCODING), equal);
        return value != null ? value : IndexReads.absent(map, key);
    }

    @Specialization(guards = {"module == cachedModule", "cell != null", "value != null"}, limit = "2",
            assumptions = "cell.constantAssumption()")
    static Object ofModule(@SuppressWarnings("unused") ModuleValue module,
            @SuppressWarnings("unused") ZexusType caller,
            @SuppressWarnings("unused") @Cached("module") ModuleValue cachedModule,
            @SuppressWarnings("unused") @Cached("exported(module)") GlobalCell cell,
            @Cached("cell.get()") Object value) {
        return value;
    }

    GlobalCell exported(ModuleValue module) {
        return module.exported(name);
    }

    @Specialization(guards = {"members == cachedMembers", "value != null"}, limit = "2")
    static Object ofEnum(@SuppressWarnings("unused") EnumValue members, @SuppressWarnings("unused") ZexusType caller,
            @SuppressWarnings("unused") @Cached("members") EnumValue cachedMembers,
            @Cached("valueIn(members)") Object value) {
        return value;
    }

    Object valueIn(EnumValue members) {
        return members.member(name);
    }

    @Specialization(guards = {"type == cachedType", "caller == cachedCaller", "constant != null"}, limit = "2")
    static Object ofType(@SuppressWarnings("unused") ZexusType type, @SuppressWarnings("unused") ZexusType caller,
            @SuppressWarnings("unused") @Cached("type") ZexusType cachedType,
            @SuppressWarnings("unused") @Cached("caller") ZexusType cachedCaller,
            @Cached("constantOf(type, caller)") TypeMember.Constant constant) {
        return constant.value();
    }

    TypeMember.Constant constantOf(ZexusType type, ZexusType caller) {
        return type.member(name) instanceof TypeMember.Constant constant && MemberReads.isVisible(constant, caller)
                ? constant
                : null;
    }

    @Specialization
    Object ofOther(Object receiver, ZexusType caller) {
        return Members.get(receiver, name, caller, this);
    }
}
