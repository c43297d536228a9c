package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.runtime.operation.GetMemberNode;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;

/** Reads a member by its name; a public field of an instance of the type met first without boxing. */
public final class FieldRead extends InstructionNode {

    /** The member is not a field of one type, or its form changes. */
    private static final Object MIXED = new Object();

    private final String name;
    @CompilationFinal private ZexusType type;
    @CompilationFinal private int index;
    /** What has been at the field's place so far: the marker of a number, or null for a reference; or mixed. */
    @CompilationFinal private Object form;
    @Child private GetMemberNode general;

    FieldRead(SourcePositions positions, int portableIndex, String name) {
        super(positions, portableIndex);
        this.name = name;
    }

    /** Reads the member into a slot. */
    public void execute(VirtualFrame frame, Object object, int slot) {
        if (type != null && object instanceof Instance instance && instance.type() == type) {
            readField(frame, slot, instance);
        } else if (general != null) {
            store(frame, slot, general.execute(object, callerType(frame)));
        } else {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            link(object);
            execute(frame, object, slot);
        }
    }

    private void readField(VirtualFrame frame, int slot, Instance instance) {
        Object reference = instance.references()[index];
        if (form == Instance.LONG && reference == Instance.LONG) {
            frame.setLong(slot, instance.bits()[index]);
        } else if (form == Instance.DOUBLE && reference == Instance.DOUBLE) {
            frame.setDouble(slot, Double.longBitsToDouble(instance.bits()[index]));
        } else if (form == null && reference != Instance.LONG && reference != Instance.DOUBLE) {
            store(frame, slot, reference);
        } else if (form == MIXED) {
            store(frame, slot, instance.get(index));
        } else {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            form = MIXED;
            readField(frame, slot, instance);
        }
    }

    private synchronized void link(Object object) {
        if (type == null && object instanceof Instance instance
                && instance.type().member(name) instanceof TypeMember.Field field && !field.isPrivate()) {
            index = field.index();
            Object reference = instance.references()[index];
            form = reference == Instance.LONG || reference == Instance.DOUBLE ? reference : null;
            type = instance.type();
        } else if (general == null) {
            general = insert(GetMemberNode.create(name));
        }
    }
}
