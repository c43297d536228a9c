package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.CallableObject;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusNull;

/** A wait for an object of another language that has a method {@code then}, such as a promise. */
final class ForeignPromise extends Wait {

    private static final String THEN = "then";

    private ForeignPromise() {}

    /** The wait, or null if a value is no such object. */
    static ForeignPromise of(Object value) {
        InteropLibrary interop = InteropLibrary.getUncached(value);
        if (!interop.isMemberInvocable(value, THEN)) {
            return null;
        }
        var wait = new ForeignPromise();
        try {
            interop.invokeMember(value, THEN, wait.new Settle(true), wait.new Settle(false));
        } catch (InteropException e) {
            throw ForeignValues.contradiction(e);
        }
        return wait;
    }

    @Override
    protected void abandon() {
        // The promise goes on; its end changes nothing here.
    }

    @Override
    public String reason() {
        return "for a promise of another language";
    }

    /** Called by the other language with the result or the reason of the failure. */
    private final class Settle extends CallableObject {

        private final boolean isResult;

        Settle(boolean isResult) {
            this.isResult = isResult;
        }

        @Override
        public Object call(Object[] arguments, Node where) {
            Object value = arguments.length == 0 ? ZexusNull.NULL : arguments[0];
            if (isDone()) {
                return ZexusNull.NULL;
            }
            if (isResult) {
                complete(ForeignValues.unwrap(value));
            } else {
                fail(error(value));
            }
            return ZexusNull.NULL;
        }

        private static AbstractTruffleException error(Object reason) {
            if (reason instanceof AbstractTruffleException error) {
                return error;
            }
            InteropLibrary interop = InteropLibrary.getUncached(reason);
            if (interop.isException(reason)) {
                try {
                    throw interop.throwException(reason);
                } catch (AbstractTruffleException error) {
                    return error;
                } catch (InteropException e) {
                    throw ForeignValues.contradiction(e);
                }
            }
            return ZexusException.thrown(ForeignValues.unwrap(reason), null);
        }

        @Override
        public Object callNamed(Object[] positional, String[] names, Object[] values, Node where) {
            return call(positional, where);
        }

        @Override
        public Kind kind() {
            return Kind.FUNCTION;
        }

        @Override
        public void display(DisplayBuilder out) {
            out.append("action settle(value)");
        }
    }
}
