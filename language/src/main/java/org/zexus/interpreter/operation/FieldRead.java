package org.zexus.interpreter.operation;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.Set;
import org.zexus.runtime.operation.GetMemberNode;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;

/** Reads a member by its name; a public field of an instance of one of the types met first without boxing. */
public final class FieldRead extends InstructionNode {

    private static final int MAX_TYPES = 4;

    /** The form of the field changes. */
    private static final Object MIXED = new Object();

    /** Where instances of a type have the field. */
    private record Place(ZexusType type, int index, Assumption onlyReferences, Place next) {}

    private final String name;
    @CompilationFinal private Place places;
    private int typeCount;
    /** What has been in the field so far: the marker of a number, or null for a reference; or mixed. */
    @CompilationFinal private Object form;
    @Child private GetMemberNode general;

    FieldRead(SourcePositions positions, int portableIndex, String name) {
        super(positions, portableIndex);
        this.name = name;
    }

    /** Reads the member into a slot. */
    public void execute(VirtualFrame frame, Object object, int slot) {
        if (!executePlain(frame, object, slot)) {
            store(frame, slot, general.execute(object, callerType(frame)));
        }
    }

    /** Reads the member into a slot if that runs no other code: if it is a field of one of the types met first. */
    @ExplodeLoop
    public boolean executePlain(VirtualFrame frame, Object object, int slot) {
        if (object instanceof Instance instance) {
            for (Place place = places; place != null; place = place.next) {
                if (instance.type() == place.type) {
                    readField(frame, slot, instance, place);
                    return true;
                }
            }
        }
        if (general != null) {
            return false;
        }
        CompilerDirectives.transferToInterpreterAndInvalidate();
        link(object);
        return executePlain(frame, object, slot);
    }

    private void readField(VirtualFrame frame, int slot, Instance instance, Place place) {
        int index = place.index;
        Object reference = instance.reference(index);
        if (form == Instance.LONG && reference == Instance.LONG) {
            frame.setLong(slot, instance.bits(index));
        } else if (form == Instance.DOUBLE && reference == Instance.DOUBLE) {
            frame.setDouble(slot, Double.longBitsToDouble(instance.bits(index)));
        } else if (form == null && (place.onlyReferences.isValid()
                || reference != Instance.LONG && reference != Instance.DOUBLE)) {
            store(frame, slot, reference);
        } else if (form == MIXED) {
            store(frame, slot, instance.get(index));
        } else {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            form = MIXED;
            readField(frame, slot, instance, place);
        }
    }

    @Override
    public Set<FrameSlotKind> storedKinds() {
        Set<FrameSlotKind> kinds = super.storedKinds();
        if (form == Instance.LONG) {
            kinds.add(FrameSlotKind.Long);
        } else if (form == Instance.DOUBLE) {
            kinds.add(FrameSlotKind.Double);
        }
        return kinds;
    }

    private synchronized void link(Object object) {
        if (typeCount < MAX_TYPES && general == null && object instanceof Instance instance
                && instance.type().member(name) instanceof TypeMember.Field field && !field.isPrivate()) {
            int index = field.index();
            if (typeCount == 0) {
                Object reference = instance.reference(index);
                form = reference == Instance.LONG || reference == Instance.DOUBLE ? reference : null;
            }
            places = new Place(instance.type(), index, instance.type().onlyReferences(index), places);
            typeCount++;
        } else if (general == null) {
            general = insert(GetMemberNode.create(name));
        }
    }
}
