package org.zexus.runtime.call;

import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kinds;

/** Calls functions and classes of the host and of other languages. */
final class ForeignCall {

    private ForeignCall() {}

    static Object execute(Object callee, Object[] arguments, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(callee);
        try {
            if (interop.isExecutable(callee)) {
                return ForeignValues.adopt(interop.execute(callee, arguments));
            }
            if (interop.isInstantiable(callee)) {
                return ForeignValues.adopt(interop.instantiate(callee, arguments));
            }
            throw notCallable(callee, where);
        } catch (ArityException e) {
            throw Errors.argumentError(where, "the function expects " + expectation(e) + ", got " + arguments.length);
        } catch (UnsupportedTypeException e) {
            throw Errors.typeError(where, "the function does not take these arguments: " + e.getMessage());
        } catch (UnsupportedMessageException e) {
            throw notCallable(callee, where);
        }
    }

    static ZexusException noNamedArguments(Object callee, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(callee);
        if (interop.isExecutable(callee) || interop.isInstantiable(callee)) {
            return Errors.argumentError(where, "a function of another language takes no arguments by name");
        }
        return notCallable(callee, where);
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
        return least == most ? least + (least == 1 ? " argument" : " arguments") : least + " to " + most + " arguments";
    }
}
