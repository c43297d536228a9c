package org.zexus.runtime.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import org.zexus.runtime.scope.Cell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusObject;

/**
 * A function written in the language, with the variables it captured.
 *
 * <p>
 * Its call target takes the function itself, then (for a method) {@code this}, then the arguments given, in order. A
 * Java null among them is a missing argument.
 */
@ExportLibrary(InteropLibrary.class)
public final class ZexusFunction extends ZexusObject {

    private static final Cell[] NO_CELLS = {};

    private final RootCallTarget callTarget;
    private final FunctionInfo info;
    private final Cell[] captured;
    private final ModuleScope scope;
    private ZexusObject homeType;
    /** Null as long as nothing is watched by it. */
    private ChangeReaction reaction;

    /**
     * A closure.
     *
     * @param captured the captured variables in the order of the function's capture list; null for none
     * @param homeType the type that the code belongs to, or null
     */
    public ZexusFunction(RootCallTarget callTarget, FunctionInfo info, Cell[] captured, ModuleScope scope,
            ZexusObject homeType) {
        this.callTarget = callTarget;
        this.info = info;
        this.captured = captured == null ? NO_CELLS : captured;
        this.scope = scope;
        this.homeType = homeType;
    }

    /** The same function run by other code, which gets the same arguments. */
    public ZexusFunction withCallTarget(RootCallTarget target) {
        return new ZexusFunction(target, info, captured, scope, homeType);
    }

    /** The code. */
    public RootCallTarget callTarget() {
        return callTarget;
    }

    /** What all closures of the function share. */
    public FunctionInfo info() {
        return info;
    }

    /** The captured variables. The array is not copied; it does not change. */
    public Cell[] captured() {
        return captured;
    }

    /** The module scope the function was made in. */
    public ModuleScope scope() {
        return scope;
    }

    /** The type that declares this method, or the method around this function; or null. */
    public ZexusObject homeType() {
        return homeType;
    }

    /** Called once, when the type that declares this method is made. */
    public void setHomeType(ZexusObject type) {
        homeType = type;
    }

    /** This function, which has no parameters, as a reaction to changes; always the same one. */
    @TruffleBoundary
    public ChangeReaction asReaction() {
        if (reaction == null) {
            reaction = new ChangeReaction(this);
        }
        return reaction;
    }

    @Override
    public Kind kind() {
        return Kind.FUNCTION;
    }

    @Override
    public String typeName() {
        return info.isLambda() ? "Lambda" : "Action";
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append(info.display());
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isExecutable() {
        return true;
    }

    @ExportMessage
    Object execute(Object[] arguments, @Bind Node node, @Cached InvokeNode invoke) {
        return EntryCall.call(node, invoke, this, arguments);
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasExecutableName() {
        return true;
    }

    @ExportMessage
    Object getExecutableName() {
        return info.displayName();
    }

    @ExportMessage
    @TruffleBoundary
    boolean hasSourceLocation() {
        return callTarget.getRootNode().getSourceSection() != null;
    }

    @ExportMessage
    @TruffleBoundary
    SourceSection getSourceLocation() throws UnsupportedMessageException {
        SourceSection section = callTarget.getRootNode().getSourceSection();
        if (section == null) {
            throw UnsupportedMessageException.create();
        }
        return section;
    }
}
