package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.FieldCheckNode;
import org.zexus.runtime.type.Fields;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.MemberGuard;

/** {@code receiver.name = value} for one name. */
@GenerateInline(false)
public abstract class SetMemberNode extends Node {

    private final String name;
    final TruffleString key;

    SetMemberNode(String name) {
        this.name = name;
        this.key = Strings.fromJava(name);
    }

    /** A node for a name. */
    @NeverDefault
    public static SetMemberNode create(String name) {
        return SetMemberNodeGen.create(name);
    }

    /**
     * Assigns the member.
     *
     * @param caller the type whose code assigns, or null
     */
    public abstract void execute(Object receiver, Object value, ZexusType caller);

    @Specialization(guards = {"instance.type() == type", "caller == cachedCaller", "field != null",
        "instance.guard() == null", "check.execute(value, instance)"}, limit = "4")
    static void toField(Instance instance, Object value, @SuppressWarnings("unused") ZexusType caller,
            @SuppressWarnings("unused") @Cached("instance.type()") ZexusType type,
            @SuppressWarnings("unused") @Cached("caller") ZexusType cachedCaller,
            @Cached("fieldOf(type, caller)") TypeMember.Field field,
            @SuppressWarnings("unused") @Cached("checkOf(field)") FieldCheckNode check) {
        instance.set(field.index(), value);
    }

    /** A node for the field, if there is one. */
    static FieldCheckNode checkOf(TypeMember.Field field) {
        return field == null ? null : FieldCheckNode.create(field);
    }

    TypeMember.Field fieldOf(ZexusType type, ZexusType caller) {
        return type.member(name) instanceof TypeMember.Field field && MemberReads.isVisible(field, caller)
                && Fields.isPlain(type, field) ? field : null;
    }

    static boolean isWatched(ZexusMap map) {
        return MemberGuard.isOn(map);
    }

    @Specialization(guards = "!isWatched(map)")
    void toMap(ZexusMap map, Object value, @SuppressWarnings("unused") ZexusType caller,
            @Cached TruffleString.HashCodeNode hash,
            @Cached TruffleString.EqualNode equal) {
        map.put(key, hash.execute(key, Strings.ENCODING), equal, value);
    }

    @Specialization
    void toOther(Object receiver, Object value, ZexusType caller) {
        Members.set(receiver, name, value, caller, this);
    }
}
