package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;

/** Reads a member by its name; a field of an instance of the type met first at its place, without boxing. */
public final class FieldReadNode extends InstructionNode {

    private final String name;
    @CompilationFinal private ZexusType type;
    @CompilationFinal private int index;
    /** What has been at that place so far: a marker for numbers, null for references, this node for both. */
    @CompilationFinal private Object form;
    @CompilationFinal private boolean generic;

    FieldReadNode(SourcePositions positions, int portableIndex, String name) {
        super(positions, portableIndex);
        this.name = name;
    }

    /** Reads the member into a slot. */
    public void execute(VirtualFrame frame, Object object, int slot) {
        if (type != null && object instanceof Instance instance && instance.type() == type) {
            storeField(frame, slot, instance);
        } else if (generic) {
            store(frame, slot, Members.get(object, name, callerType(frame), this));
        } else {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            store(frame, slot, readFirst(object, callerType(frame)));
        }
    }

    private void storeField(VirtualFrame frame, int slot, Instance instance) {
        Object reference = instance.references()[index];
        if (form == Instance.LONG && reference == Instance.LONG) {
            frame.setLong(slot, instance.bits()[index]);
        } else if (form == Instance.DOUBLE && reference == Instance.DOUBLE) {
            frame.setDouble(slot, Double.longBitsToDouble(instance.bits()[index]));
        } else if (form == null && reference != Instance.LONG && reference != Instance.DOUBLE) {
            store(frame, slot, reference);
        } else if (form == this) {
            store(frame, slot, instance.get(index));
        } else {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            form = this;
            store(frame, slot, instance.get(index));
        }
    }

    private Object readFirst(Object object, ZexusType caller) {
        Object value = Members.get(object, name, caller, this);
        if (type == null && object instanceof Instance instance
                && instance.type().member(name) instanceof TypeMember.Field field && !field.isPrivate()) {
            index = field.index();
            Object reference = instance.references()[index];
            form = reference == Instance.LONG || reference == Instance.DOUBLE ? reference : null;
            type = instance.type();
        } else {
            generic = true;
        }
        return value;
    }
}
