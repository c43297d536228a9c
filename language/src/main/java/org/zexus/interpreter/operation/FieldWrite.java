package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.runtime.operation.SetMemberNode;
import org.zexus.runtime.type.Fields;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeCheck;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;

/** Assigns a member by its name; a plain public field of an instance of the type met first without boxing. */
public final class FieldWrite extends InstructionNode {

    private final String name;
    @CompilationFinal private ZexusType type;
    @CompilationFinal private int index;
    @CompilationFinal private boolean takesLong;
    @CompilationFinal private boolean takesDouble;
    @Child private SetMemberNode general;

    FieldWrite(SourcePositions positions, int portableIndex, String name) {
        super(positions, portableIndex);
        this.name = name;
    }

    /** Assigns an integer. */
    public void executeLong(VirtualFrame frame, Object object, long value) {
        if (takesLong && object instanceof Instance instance && isKnown(instance)) {
            instance.setLong(index, value);
        } else {
            execute(frame, object, value);
        }
    }

    /** Assigns a float. */
    public void executeDouble(VirtualFrame frame, Object object, double value) {
        if (takesDouble && object instanceof Instance instance && isKnown(instance)) {
            instance.setDouble(index, value);
        } else {
            execute(frame, object, value);
        }
    }

    private boolean isKnown(Instance instance) {
        return instance.type() == type && instance.guard() == null;
    }

    /** Assigns any value. */
    public void execute(VirtualFrame frame, Object object, Object value) {
        if (general == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            link(object);
        }
        general.execute(object, value, callerType(frame));
    }

    private synchronized void link(Object object) {
        general = insert(SetMemberNode.create(name));
        if (object instanceof Instance instance && instance.type().member(name) instanceof TypeMember.Field field
                && !field.isPrivate() && Fields.isPlain(instance.type(), field)) {
            TypeCheck check = field.check();
            index = field.index();
            type = instance.type();
            takesLong = check == null || check instanceof TypeCheck.OfKind && check.accepts(0L, instance);
            takesDouble = check == null || check instanceof TypeCheck.OfKind && check.accepts(0.0, instance);
        }
    }
}
