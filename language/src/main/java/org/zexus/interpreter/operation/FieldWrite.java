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
    @Child private SetMemberNode general;

    FieldWrite(SourcePositions positions, int portableIndex, String name) {
        super(positions, portableIndex);
        this.name = name;
    }

    /** Assigns an integer. */
    public void executeLong(VirtualFrame frame, Object object, long value) {
        if (object instanceof Instance instance && instance.guard() == null) {
            Place place = placeIn(instance);
            if (place != null && place.takesLong) {
                instance.setLong(place.index, value, place.onlyReferences);
                return;
            }
        }
        execute(frame, object, value);
    }

    /** Assigns a float. */
    public void executeDouble(VirtualFrame frame, Object object, double value) {
        if (object instanceof Instance instance && instance.guard() == null) {
            Place place = placeIn(instance);
            if (place != null && place.takesDouble) {
                instance.setDouble(place.index, value, place.onlyReferences);
                return;
            }
        }
        execute(frame, object, value);
    }

    /** Assigns any value. */
    public void execute(VirtualFrame frame, Object object, Object value) {
        if (object instanceof Instance instance && instance.guard() == null) {
            Place place = placeIn(instance);
            if (place != null && place.takes(value, instance)) {
                instance.set(place.index, value, place.onlyReferences);
                return;
            }
            if (place == null && general == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                link(instance);
                execute(frame, object, value);
                return;
            }
        }
        if (general == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            generalize();
        }
        general.execute(object, value, callerType(frame));
    }

    /** The place in an instance, or null when it is not known. */
    @ExplodeLoop
    private Place placeIn(Instance instance) {
        for (Place place = places; place != null; place = place.next) {
            if (instance.type() == place.type) {
                return place;
            }
        }
        return null;
    }

    private synchronized void link(Instance instance) {
        if (typeCount < MAX_TYPES && instance.type().member(name) instanceof TypeMember.Field field
                && !field.isPrivate() && Fields.isPlain(instance.type(), field)
                && (field.check() == null || field.check() instanceof TypeCheck.OfKind)) {
            var check = (TypeCheck.OfKind) field.check();
            places = new Place(instance.type(), field.index(), check, check == null || check.accepts(0L, instance),
                    check == null || check.accepts(0.0, instance),
                    instance.type().onlyReferences(field.index()), places);
            typeCount++;
        } else {
            generalize();
        }
    }

    private synchronized void generalize() {
        if (general == null) {
            general = insert(SetMemberNode.create(name));
        }
    }
}
