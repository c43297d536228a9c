package org.zexus.runtime.call;

import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kinds;

/** Calls functions and classes of the host and of other languages. */
final class ForeignCall {

    /** A message sent to a foreign value. */
    @FunctionalInterface
    interface Message {

        /** Sends it. */
        Object send() throws InteropException;
    }

    private ForeignCall() {}

    /** Calls a function or makes an instance of a class. */
    static Object execute(Object callee, Object[] arguments, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(callee);
        if (interop.isExecutable(callee)) {
            return run(callee, where, () -> interop.execute(callee, ForeignValues.offer(arguments)));
        }
        if (interop.isInstantiable(callee)) {
            return run(callee, where, () -> interop.instantiate(callee, ForeignValues.offer(arguments)));
        }
        throw notCallable(callee, where);
    }

    /** Sends a message that makes a call, and takes in its result. */
    static Object run(Object callee, Node where, Message message) {
        try {
            return ForeignValues.adopt(message.send());
        } catch (ArityException e) {
            throw Errors.argumentError(where,
                    "the function expects " + expectation(e) + ", got " + e.getActualArity());
        } catch (UnsupportedTypeException e) {
            throw Errors.typeError(where, "the function does not take these arguments: " + e.getMessage());
        } catch (InteropException e) {
            throw notCallable(callee, where);
        }
    }

    /** The error for arguments by name: for a value that can be called and for one that cannot. */
    static ZexusException noNamedArguments(Object callee, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(callee);
        return interop.isExecutable(callee) || interop.isInstantiable(callee) ? noNamedArguments(where)
                : notCallable(callee, where);
    }

    static ZexusException noNamedArguments(Node where) {
        return Errors.argumentError(where, "a function of another language takes no arguments by name");
    }

    private static ZexusException notCallable(Object callee, Node where) {
        return Errors.typeError(where, Kinds.typeName(callee) + " is not callable");
    }

    private static String expectation(ArityException e) {
        int least = e.getExpectedMinArity();
        int most = e.getExpectedMaxArity();
        if (most < 0) {
            return "at least " + least + " arguments";
        }
        return least == most ? least + (least == 1 ? " argument" : " arguments")
                : least + " to " + most + " arguments";
    }
}
