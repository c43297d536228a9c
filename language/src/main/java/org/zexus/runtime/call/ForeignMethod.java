package org.zexus.runtime.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kind;

/** A method of an object of the host or of another language, not called yet. */
public final class ForeignMethod extends CallableObject {

    private final Object receiver;
    private final String name;

    /** The member {@code name} of the object. */
    public ForeignMethod(Object receiver, String name) {
        this.receiver = receiver;
        this.name = name;
    }

    @Override
    @TruffleBoundary
    public Object call(Object[] arguments, Node where) {
        return ForeignCall.run(receiver, where, () -> {
            InteropLibrary interop = InteropLibrary.getUncached(receiver);
            Object[] offered = ForeignValues.offer(arguments);
            return interop.isMemberInvocable(receiver, name) ? interop.invokeMember(receiver, name, offered)
                    : InteropLibrary.getUncached().execute(interop.readMember(receiver, name), offered);
        });
    }

    @Override
    public Object callNamed(Object[] positional, String[] names, Object[] values, Node where) {
        throw ForeignCall.noNamedArguments(where);
    }

    @Override
    public Kind kind() {
        return Kind.FUNCTION;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("action ").append(name).append("(...)");
    }
}
