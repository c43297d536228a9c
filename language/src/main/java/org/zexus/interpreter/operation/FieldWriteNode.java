package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.bytecode.MemberDeclaration;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeCheck;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;

/** Assigns a member by its name; a field of an instance of the type met first at its place, without boxing. */
public final class FieldWriteNode extends InstructionNode {

    private final String name;
    @CompilationFinal private ZexusType type;
    @CompilationFinal private int index;
    @CompilationFinal private boolean takesLong;
    @CompilationFinal private boolean takesDouble;
    @CompilationFinal private boolean takesAny;

    FieldWriteNode(SourcePositions positions, int portableIndex, String name) {
        super(positions, portableIndex);
        this.name = name;
    }

    /** Assigns an integer. */
    public void executeLong(VirtualFrame frame, Object object, long value) {
        if (takesLong && object instanceof Instance instance && isKnown(instance)) {
            instance.setLong(index, value);
        } else {
            assign(frame, object, value);
        }
    }

    /** Assigns a float. */
    public void executeDouble(VirtualFrame frame, Object object, double value) {
        if (takesDouble && object instanceof Instance instance && isKnown(instance)) {
            instance.setDouble(index, value);
        } else {
            assign(frame, object, value);
        }
    }

    /** Assigns any value. */
    public void execute(VirtualFrame frame, Object object, Object value) {
        if (takesAny && object instanceof Instance instance && isKnown(instance)) {
            instance.set(index, value);
        } else {
            assign(frame, object, value);
        }
    }

    private boolean isKnown(Instance instance) {
        return instance.type() == type && instance.guard() == null;
    }

    private void assign(VirtualFrame frame, Object object, Object value) {
        Members.set(object, name, value, callerType(frame), this);
        if (type == null && object instanceof Instance instance) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            link(instance);
        }
    }

    /** Learns the field of a type, if assigning it needs no check but that of a builtin kind. */
    private void link(Instance instance) {
        ZexusType seen = instance.type();
        if (seen.typeKind() != TypeDeclaration.Kind.CONTRACT && !seen.has(TypeDeclaration.Flag.IMMUTABLE)
                && seen.member(name) instanceof TypeMember.Field field && field.constraint() == null
                && !field.isPrivate() && !field.flags().contains(MemberDeclaration.Flag.IMMUTABLE)) {
            index = field.index();
            takesAny = field.check() == null;
            takesLong = takesAny || field.check() instanceof TypeCheck.OfKind && field.check().accepts(0L, instance);
            takesDouble = takesAny
                    || field.check() instanceof TypeCheck.OfKind && field.check().accepts(0.0, instance);
        }
        type = seen;
    }
}
