package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.MemberNames;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusIterator;
import org.zexus.runtime.value.ZexusObject;

/** An enum: named integers and strings that cannot be changed. */
@ExportLibrary(InteropLibrary.class)
public final class EnumValue extends ZexusObject {

    private final String name;
    private final Map<String, Object> members;

    EnumValue(String name, Map<String, Object> members) {
        this.name = name;
        this.members = Collections.unmodifiableMap(members);
    }

    /** The name of the enum. */
    public String name() {
        return name;
    }

    /** The value of a member, or Java null. */
    public Object member(String memberName) {
        return members.get(memberName);
    }

    /** The names of the members in order. */
    public Collection<String> memberNames() {
        return members.keySet();
    }

    /** A new map of the names and values. */
    public ZexusMap toMap() {
        ZexusMap map = new ZexusMap();
        members.forEach(map::put);
        return map;
    }

    @Override
    public Kind kind() {
        return Kind.ENUM;
    }

    @Override
    public void display(DisplayBuilder out) {
        toMap().display(out);
    }

    @Override
    public boolean isIterable() {
        return true;
    }

    @Override
    public ZexusIterator iterate(boolean pairs) {
        return toMap().iterate(pairs);
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return new MemberNames(members.keySet());
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String member) {
        return members.containsKey(member);
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String member) throws UnknownIdentifierException {
        Object value = members.get(member);
        if (value == null) {
            throw UnknownIdentifierException.create(member);
        }
        return value;
    }
}
