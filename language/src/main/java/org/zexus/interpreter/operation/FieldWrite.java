package org.zexus.interpreter.operation;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.zexus.runtime.operation.SetMemberNode;
import org.zexus.runtime.type.Fields;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeCheck;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.ZexusNull;

/** Assigns a member by its name; a plain public field of an instance of one of the types met first without boxing. */
public final class FieldWrite extends InstructionNode {

    private static final int MAX_TYPES = 4;

    /** Where instances of a type have the field, and what it takes: everything, or what the test of a kind accepts. */
    private record Place(ZexusType type, int index, TypeCheck.OfKind check, boolean takesLong, boolean takesDouble,
            Assumption onlyReferences, Place next) {

        boolean takes(Object value, Instance instance) {
            return check == null || value == ZexusNull.NULL || check.accepts(value, instance);
        }
    }

    private final String name;
    @CompilationFinal private Place places;
    private int typeCount;
    /** Whether a number has replaced a value of another form. */
    @CompilationFinal private boolean changesForm;
    @Child private SetMemberNode general;

    FieldWrite(SourcePositions positions, int portableIndex, String name) {
        super(positions, portableIndex);
        this.name = name;
    }

    // Each loop has its work inside: behind it the place would be one of several, and not a constant for the compiler.

    /**
     * Assigns an integer if that runs no other code: if there is a plain field for it in one of the types met first.
     */
    @ExplodeLoop
    public boolean executePlainLong(Object object, long value) {
        if (object instanceof Instance instance && instance.guard() == null) {
            for (Place place = places; place != null; place = place.next) {
                if (instance.type() == place.type && place.takesLong) {
                    if (hasForm(instance, place, Instance.LONG)) {
                        instance.setBits(place.index, value);
                    } else {
                        instance.setLong(place.index, value, place.onlyReferences);
                    }
                    return true;
                }
            }
        }
        return links(object) && executePlain(object, value);
    }

    /** Assigns a float if that runs no other code. */
    @ExplodeLoop
    public boolean executePlainDouble(Object object, double value) {
        if (object instanceof Instance instance && instance.guard() == null) {
            for (Place place = places; place != null; place = place.next) {
                if (instance.type() == place.type && place.takesDouble) {
                    if (hasForm(instance, place, Instance.DOUBLE)) {
                        instance.setBits(place.index, Double.doubleToRawLongBits(value));
                    } else {
                        instance.setDouble(place.index, value, place.onlyReferences);
                    }
                    return true;
                }
            }
        }
        return links(object) && executePlain(object, value);
    }

    /** Whether the field has the marker of the number already, as in most places it always has. */
    private boolean hasForm(Instance instance, Place place, Object marker) {
        if (changesForm) {
            return false;
        }
        if (instance.reference(place.index) == marker) {
            return true;
        }
        CompilerDirectives.transferToInterpreterAndInvalidate();
        changesForm = true;
        return false;
    }

    /** Assigns any value if that runs no other code. */
    @ExplodeLoop
    public boolean executePlain(Object object, Object value) {
        if (object instanceof Instance instance && instance.guard() == null) {
            for (Place place = places; place != null; place = place.next) {
                if (instance.type() == place.type && place.takes(value, instance)) {
                    instance.set(place.index, value, place.onlyReferences);
                    return true;
                }
            }
        }
        return links(object) && executePlain(object, value);
    }

    /** Assigns any value to a member that is none of these. */
    public void execute(VirtualFrame frame, Object object, Object value) {
        general.execute(object, value, callerType(frame));
    }

    /** Whether there may be a place now for an object that none was for. */
    private boolean links(Object object) {
        if (general != null) {
            return false;
        }
        CompilerDirectives.transferToInterpreterAndInvalidate();
        link(object);
        return true;
    }

    private boolean knows(ZexusType type) {
        for (Place place = places; place != null; place = place.next) {
            if (place.type == type) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds the place in instances of another type; what no place can be written for is assigned generally from here on.
     */
    private synchronized void link(Object object) {
        if (typeCount < MAX_TYPES && object instanceof Instance instance && instance.guard() == null
                && !knows(instance.type()) && instance.type().member(name) instanceof TypeMember.Field field
                && !field.isPrivate() && Fields.isPlain(instance.type(), field)
                && (field.check() == null || field.check() instanceof TypeCheck.OfKind)) {
            var check = (TypeCheck.OfKind) field.check();
            places = new Place(instance.type(), field.index(), check, check == null || check.accepts(0L, instance),
                    check == null || check.accepts(0.0, instance),
                    instance.type().onlyReferences(field.index()), places);
            typeCount++;
        } else if (general == null) {
            general = insert(SetMemberNode.create(name));
        }
    }
}
