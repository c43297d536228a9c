package org.zexus.runtime.call;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.EqualityWalk;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusObject;

/** A method taken from a value without calling it; it remembers the value. */
@ExportLibrary(InteropLibrary.class)
public final class BoundMethod extends ZexusObject {

    private final Object receiver;
    private final ZexusFunction function;
    private final BuiltinDescriptor builtin;

    private BoundMethod(Object receiver, ZexusFunction function, BuiltinDescriptor builtin) {
        this.receiver = receiver;
        this.function = function;
        this.builtin = builtin;
    }

    /** A method written in the language. */
    public static BoundMethod of(Object receiver, ZexusFunction function) {
        return new BoundMethod(receiver, function, null);
    }

    /** A builtin method. */
    public static BoundMethod of(Object receiver, BuiltinDescriptor builtin) {
        return new BoundMethod(receiver, null, builtin);
    }

    /** The value the method belongs to. */
    public Object receiver() {
        return receiver;
    }

    /** The function, or null for a builtin method. */
    public ZexusFunction function() {
        return function;
    }

    /** The builtin method, or null for one written in the language. */
    public BuiltinDescriptor builtin() {
        return builtin;
    }

    @Override
    public Kind kind() {
        return Kind.FUNCTION;
    }

    @Override
    public String typeName() {
        return builtin == null ? function.typeName() : "Builtin";
    }

    @Override
    public void display(DisplayBuilder out) {
        if (builtin == null) {
            function.display(out);
        } else {
            out.append("<built-in function: ").append(builtin.name()).append(">");
        }
    }

    @Override
    public boolean equalTo(Object other, EqualityWalk walk) {
        return other instanceof BoundMethod that && receiver == that.receiver && function == that.function
                && builtin == that.builtin;
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
}
