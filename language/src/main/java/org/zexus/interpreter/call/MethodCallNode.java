package org.zexus.interpreter.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.HostCompilerDirectives.InliningCutoff;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.interpreter.frame.Slots;
import org.zexus.interpreter.operation.InstructionNode;
import org.zexus.interpreter.operation.SourcePositions;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.operation.CallMethodNode;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.ResumableCall;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.Kinds;

/**
 * A call of a method: an inline cache of receiver types, receiver classes and modules, each entry a node of this class,
 * and behind the last one a call of anything. No method value is made.
 */
@GenerateWrapper
public class MethodCallNode extends InstructionNode implements ResumableCall, InstrumentableNode {

    private static final int MAX_ENTRIES = 4;

    private final SourcePositions positions;
    private final int portableIndex;
    private final String name;
    private final int depth;
    @CompilationFinal private ZexusType type;
    @CompilationFinal private ZexusFunction method;
    /** Null if {@link #method} does not take so many arguments; a program may try that again and again. */
    @Child private DirectCallNode direct;
    /** Whether what {@link #direct} calls is a function declared async. */
    @CompilationFinal private boolean startsTask;
    @CompilationFinal private Class<?> receiverClass;
    @Child private BuiltinCall builtin;
    @CompilationFinal private ModuleValue module;
    @CompilationFinal private GlobalCell exported;
    @Child private CallNode exportedCall;
    @Child private MethodCallNode next;
    @Child private CallMethodNode general;

    /** A call without entries. */
    public MethodCallNode(SourcePositions positions, int portableIndex, String name) {
        this(positions, portableIndex, name, 1);
    }

    private MethodCallNode(SourcePositions positions, int portableIndex, String name, int depth) {
        super(positions, portableIndex);
        this.positions = positions;
        this.portableIndex = portableIndex;
        this.name = name;
        this.depth = depth;
    }

    /** For the wrapper that instruments put in its place. */
    MethodCallNode(MethodCallNode original) {
        this(original.positions, original.portableIndex, original.name, original.depth);
    }

    @Override
    public final boolean isInstrumentable() {
        return depth == 1 && getSourceSection() != null;
    }

    @Override
    public final boolean hasTag(Class<? extends Tag> tag) {
        return tag == StandardTags.CallTag.class;
    }

    @Override
    public final WrapperNode createWrapper(ProbeNode probe) {
        return new MethodCallNodeWrapper(this, this, probe);
    }

    /** Calls the method; the receiver is the operand at {@code first} and counts as one. */
    public final Object call(VirtualFrame frame, Object receiver, Object[] constants, int[] code, int first,
            int count) {
        // Where nobody observes, which compiled code knows, no method is looked up.
        return getClass() == MethodCallNode.class
                ? executeUnobserved(frame, receiver, constants, code, first, count)
                : execute(frame, receiver, constants, code, first, count);
    }

    /** The same, as instruments see it. */
    public Object execute(VirtualFrame frame, Object receiver, Object[] constants, int[] code, int first, int count) {
        return executeUnobserved(frame, receiver, constants, code, first, count);
    }

    private Object executeUnobserved(VirtualFrame frame, Object receiver, Object[] constants, int[] code, int first,
            int count) {
        if (type != null && receiver instanceof Instance instance && instance.type() == type && direct != null
                && !startsTask) {
            Object[] arguments = Slots.operands(frame, constants, code, first, count, 1);
            arguments[0] = method;
            return direct.call(arguments);
        }
        return executeRarer(frame, receiver, constants, code, first, count);
    }

    /** What is not a call of a usual method: a method of its own, so that HotSpot inlines the other. */
    @InliningCutoff
    private Object executeRarer(VirtualFrame frame, Object receiver, Object[] constants, int[] code, int first,
            int count) {
        // Not what the other has tested: the compiler would see a second call there until it knows.
        if (type != null && (direct == null || startsTask) && receiver instanceof Instance instance
                && instance.type() == type) {
            if (direct == null) {
                throw Arity.tooMany(method.info(), count - 1, this);
            }
            Object[] arguments = Slots.operands(frame, constants, code, first, count, 1);
            arguments[0] = method;
            RuntimeContext.get(this).tasks().announceStart(this);
            return direct.call(arguments);
        }
        if (receiverClass != null && receiver.getClass() == receiverClass) {
            return builtin.execute(frame, constants, code, first, count);
        }
        if (module != null && receiver == module) {
            Object callee = exported.get();
            if (callee != null) {
                return exportedCall.execute(frame, callee, constants, code, first + 1, count - 1);
            }
        }
        if (next != null) {
            return next.executeUnobserved(frame, receiver, constants, code, first, count);
        }
        if (general != null) {
            return general.execute(Slots.operands(frame, constants, code, first, count, 1), callerType(frame));
        }
        CompilerDirectives.transferToInterpreterAndInvalidate();
        link(receiver, count - 1);
        return executeUnobserved(frame, receiver, constants, code, first, count);
    }

    /** Makes this entry, or the rest of the cache behind it, fit the receiver. */
    private synchronized void link(Object receiver, int count) {
        if (next != null || general != null) {
            return;
        }
        boolean isFree = type == null && receiverClass == null && module == null;
        if (depth > MAX_ENTRIES) {
            generalize();
        } else if (!isFree) {
            next = insert(new MethodCallNode(positions, portableIndex, name, depth + 1));
        } else {
            switch (receiver) {
                case Instance instance -> linkMethod(instance.type(), count);
                case ModuleValue value -> linkModule(value);
                default -> linkBuiltin(receiver, count);
            }
        }
    }

    /** The method it has called so far, if it is the only one and takes such a call as it is; else null. */
    public final ZexusFunction onlyMethod() {
        boolean isOnly = direct != null && !startsTask && next == null && general == null;
        return isOnly ? method : null;
    }

    /** The type of the receivers of {@link #onlyMethod()}. */
    public final ZexusType onlyType() {
        return type;
    }

    /** The builtin it has called so far, if it is the only thing; else null. */
    public final BuiltinDescriptor onlyBuiltin() {
        return builtin == null || next != null || general != null ? null : builtin.descriptor();
    }

    /** The builtin that is called for a receiver, as far as it is the only one so far; else null. */
    protected final BuiltinDescriptor builtin(Object receiver) {
        if (receiverClass != null) {
            return receiver.getClass() == receiverClass ? builtin.descriptor() : null;
        }
        CompilerDirectives.transferToInterpreter();
        return hasBuiltins(receiver) ? lookUp(receiver) : null;
    }

    private static boolean hasBuiltins(Object receiver) {
        return receiver instanceof Long || receiver instanceof Double || receiver instanceof TruffleString
                || receiver instanceof ZexusList || receiver instanceof ZexusSet;
    }

    private BuiltinDescriptor lookUp(Object receiver) {
        return RuntimeContext.get(this).builtins().method(Kinds.of(receiver), name);
    }

    /** The name of the method. */
    public final String name() {
        return name;
    }

    private void generalize() {
        general = insert(CallMethodNode.create(name));
    }

    private void linkMethod(ZexusType receiverType, int count) {
        if (receiverType.member(name) instanceof TypeMember.Method member && !member.isPrivate()
                && !receiverType.isContract()) {
            ZexusFunction function = member.function();
            if (!Arity.isTooMany(function.info(), count)) {
                direct = insert(DirectCallNode.create(function.callTarget()));
            }
            startsTask = function.info().isAsync();
            method = function;
            type = receiverType;
        } else {
            generalize();
        }
    }

    private void linkModule(ModuleValue value) {
        GlobalCell cell = value.exported(name);
        if (cell != null && cell.isSet()) {
            exportedCall = insert(new CallNode(positions, portableIndex));
            exported = cell;
            module = value;
        } else {
            generalize();
        }
    }

    private void linkBuiltin(Object receiver, int count) {
        BuiltinDescriptor descriptor = hasBuiltins(receiver) ? lookUp(receiver) : null;
        if (descriptor == null) {
            generalize();
        } else {
            builtin = insert(new BuiltinCall(descriptor, count));
            receiverClass = receiver.getClass();
        }
    }
}
