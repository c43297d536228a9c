package org.zexus.runtime.operation;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.GuestStack;
import org.zexus.runtime.error.SourcePlace;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Members of objects of the host and of other languages. */
final class ForeignMembers {

    private ForeignMembers() {}

    /** The member; for a hash that has no such member the value of the key, for an array its length. */
    static Object get(Object receiver, String name, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(receiver);
        try {
            if (interop.isNull(receiver)) {
                return ZexusNull.NULL;
            }
            if (interop.isMemberReadable(receiver, name)) {
                return ForeignValues.adopt(interop.readMember(receiver, name));
            }
            if (interop.hasHashEntries(receiver)) {
                return ForeignIndexing.get(receiver, Strings.fromJava(name), where);
            }
            if (interop.isException(receiver)) {
                Object value = ofException(receiver, name, interop);
                if (value != null) {
                    return value;
                }
            }
            if (name.equals("length") && interop.hasArrayElements(receiver)) {
                return interop.getArraySize(receiver);
            }
        } catch (InteropException e) {
            throw ForeignIndexing.refused(e, where);
        }
        throw Errors.nameError(where, Kinds.typeName(receiver) + " has no member '" + name + "'");
    }

    /** The fields that error values have, for an exception of another language. */
    private static Object ofException(Object receiver, String name, InteropLibrary interop) throws InteropException {
        SourcePlace place = interop.hasSourceLocation(receiver) ? SourcePlace.of(interop.getSourceLocation(receiver))
                : null;
        return switch (name) {
            case "message" -> Display.of(receiver);
            case "kind" -> Strings.fromJava(ErrorKind.HOST.guestName());
            case "line" -> place == null ? ZexusNull.NULL : (Object) (long) place.line();
            case "column" -> place == null ? ZexusNull.NULL : (Object) (long) place.column();
            case "file" -> place == null ? ZexusNull.NULL : Strings.fromJava(place.file());
            case "stack" -> stack(receiver);
            default -> null;
        };
    }

    private static ZexusList stack(Object receiver) {
        ZexusList lines = ZexusList.empty();
        if (receiver instanceof AbstractTruffleException exception) {
            GuestStack.lines(exception).forEach(line -> lines.push(Strings.fromJava(line)));
        }
        return lines;
    }

    static void set(Object receiver, String name, Object value, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(receiver);
        try {
            if (interop.isMemberWritable(receiver, name)) {
                interop.writeMember(receiver, name, value);
            } else if (interop.hasHashEntries(receiver)) {
                interop.writeHashEntry(receiver, Strings.fromJava(name), value);
            } else {
                throw Errors.typeError(where, "cannot assign to '" + name + "' of " + Kinds.typeName(receiver));
            }
        } catch (InteropException e) {
            throw ForeignIndexing.refused(e, where);
        }
    }

    /** Whether {@code receiver.name(...)} is for the foreign object to answer. */
    static boolean isInvocable(Object receiver, String name) {
        InteropLibrary interop = InteropLibrary.getUncached(receiver);
        return interop.isMemberInvocable(receiver, name) || interop.isMemberReadable(receiver, name);
    }

    static boolean has(Object receiver, Object key) {
        InteropLibrary interop = InteropLibrary.getUncached(receiver);
        return interop.isHashEntryExisting(receiver, key)
                || interop.isMemberReadable(receiver, Display.toJava(key));
    }
}
