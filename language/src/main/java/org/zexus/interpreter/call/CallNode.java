package org.zexus.interpreter.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.HostCompilerDirectives.InliningCutoff;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.DirectCallNode;
import org.zexus.interpreter.frame.Slots;
import org.zexus.interpreter.operation.InstructionNode;
import org.zexus.interpreter.operation.SourcePositions;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;

import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.ResumableCall;
import org.zexus.runtime.type.ZexusType;

/**
 * A call with positional arguments: an inline cache of call targets and builtins, each entry a node of this class, and
 * behind the last one a call of anything.
 */
@GenerateWrapper
public class CallNode extends InstructionNode implements ResumableCall, InstrumentableNode {

    private static final int MAX_ENTRIES = 4;

    private final SourcePositions positions;
    private final int portableIndex;
    private final int depth;
    @CompilationFinal private RootCallTarget target;
    /** Null if {@link #target} does not take so many arguments; a program may try that again and again. */
    @Child private DirectCallNode direct;
    /** Whether what {@link #direct} calls is a function declared async. */
    @CompilationFinal private boolean startsTask;
    @Child private BuiltinCall builtin;
    @CompilationFinal private ZexusType constructed;
    @Child private CallNode next;
    @Child private InvokeNode generic;

    /** A call without entries. */
    public CallNode(SourcePositions positions, int portableIndex) {
        this(positions, portableIndex, 1);
    }

    private CallNode(SourcePositions positions, int portableIndex, int depth) {
        super(positions, portableIndex);
        this.positions = positions;
        this.portableIndex = portableIndex;
        this.depth = depth;
    }

    /** For the wrapper that instruments put in its place. */
    CallNode(CallNode original) {
        this(original.positions, original.portableIndex, original.depth);
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
        return new CallNodeWrapper(this, this, probe);
    }

    /** Calls a value with the operands from {@code first} on. */
    public final Object call(VirtualFrame frame, Object callee, Object[] constants, int[] code, int first, int count) {
        // Where nobody observes, which compiled code knows, no method is looked up.
        return getClass() == CallNode.class
                ? executeUnobserved(frame, callee, constants, code, first, count)
                : execute(frame, callee, constants, code, first, count);
    }

    /** The same, as instruments see it. */
    public Object execute(VirtualFrame frame, Object callee, Object[] constants, int[] code, int first, int count) {
        return executeUnobserved(frame, callee, constants, code, first, count);
    }

    private Object executeUnobserved(VirtualFrame frame, Object callee, Object[] constants, int[] code, int first,
            int count) {
        if (target != null && callee instanceof ZexusFunction function && function.callTarget() == target
                && direct != null && !startsTask) {
            Object[] arguments = Slots.operands(frame, constants, code, first, count, 1);
            arguments[0] = function;
            return direct.call(arguments);
        }
        return executeRarer(frame, callee, constants, code, first, count);
    }

    /** What is not a call of a usual function: a method of its own, so that HotSpot inlines the other. */
    @InliningCutoff
    private Object executeRarer(VirtualFrame frame, Object callee, Object[] constants, int[] code, int first,
            int count) {
        // Not what the other has tested: the compiler would see a second call there until it knows.
        if (target != null && (direct == null || startsTask) && callee instanceof ZexusFunction function
                && function.callTarget() == target) {
            if (direct == null) {
                throw Arity.tooMany(function.info(), count, this);
            }
            Object[] arguments = Slots.operands(frame, constants, code, first, count, 1);
            arguments[0] = function;
            RuntimeContext.get(this).tasks().announceStart(this);
            return direct.call(arguments);
        }
        if (constructed != null && callee == constructed) {
            return direct.call(Slots.operands(frame, constants, code, first, count, 0));
        }
        if (builtin != null && callee instanceof BuiltinFunction function
                && function.descriptor() == builtin.descriptor()) {
            return builtin.execute(frame, constants, code, first, count);
        }
        if (next != null) {
            return next.executeUnobserved(frame, callee, constants, code, first, count);
        }
        if (generic != null) {
            return generic.execute(callee, Slots.operands(frame, constants, code, first, count, 0));
        }
        CompilerDirectives.transferToInterpreterAndInvalidate();
        link(callee, count);
        return executeUnobserved(frame, callee, constants, code, first, count);
    }

    /** Makes this entry, or the rest of the cache behind it, fit the callee. */
    private synchronized void link(Object callee, int count) {
        if (next != null || generic != null) {
            return;
        }
        boolean isFree = target == null && builtin == null && constructed == null;
        if (depth > MAX_ENTRIES || !isFree && !isCacheable(callee)) {
            generic = insert(InvokeNode.create());
        } else if (!isFree) {
            next = insert(new CallNode(positions, portableIndex, depth + 1));
        } else if (callee instanceof ZexusFunction function) {
            if (!Arity.isTooMany(function.info(), count)) {
                direct = insert(DirectCallNode.create(function.callTarget()));
            }
            startsTask = function.info().isAsync();
            target = function.callTarget();
        } else if (callee instanceof BuiltinFunction function) {
            builtin = insert(new BuiltinCall(function.descriptor(), count));
        } else if (callee instanceof ZexusType type && type.callTarget() != null) {
            direct = insert(DirectCallNode.create(type.callTarget()));
            constructed = type;
        } else {
            generic = insert(InvokeNode.create());
        }
    }

    /** What it has called so far, if that is one function that takes such a call as it is; else null. */
    public final RootCallTarget onlyTarget() {
        boolean isOnly = direct != null && !startsTask && next == null && generic == null;
        return isOnly ? target : null;
    }

    /** The builtin it has called so far, if it is the only thing; else null. */
    public final BuiltinDescriptor onlyBuiltin() {
        return builtin == null || next != null || generic != null ? null : builtin.descriptor();
    }

    /** The builtin that a value is; null if it is none. */
    protected static BuiltinDescriptor builtin(Object callee) {
        return callee instanceof BuiltinFunction function ? function.descriptor() : null;
    }

    private static boolean isCacheable(Object callee) {
        return callee instanceof ZexusFunction || callee instanceof BuiltinFunction
                || callee instanceof ZexusType type && type.callTarget() != null;
    }
}
