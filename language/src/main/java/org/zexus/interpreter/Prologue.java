package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.List;
import org.zexus.bytecode.Parameter;
import org.zexus.interpreter.call.Arity;
import org.zexus.interpreter.frame.KindProfile;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.call.FunctionInfo;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.value.ZexusNull;

/**
 * Brings the arguments into the slots of the parameters. One that is not given becomes null, or stays without a value
 * when the code gives it a default.
 */
final class Prologue extends Node {

    /** The function itself is the first argument of its call target. */
    private static final int FUNCTION = 1;

    private final FunctionInfo info;
    private final int receiver;
    private final int positional;
    @CompilationFinal(dimensions = 1) private final boolean[] hasDefault;
    @CompilationFinal(dimensions = 1) private final KindProfile[] kinds;

    Prologue(FunctionTemplate function) {
        info = function.info();
        List<Parameter> parameters = function.bytecode().parameters();
        receiver = function.bytecode().firstParameterSlot();
        positional = info.hasRest() ? parameters.size() - 1 : parameters.size();
        hasDefault = new boolean[positional];
        kinds = new KindProfile[positional];
        for (int i = 0; i < positional; i++) {
            hasDefault[i] = parameters.get(i).hasDefault();
            kinds[i] = new KindProfile();
        }
    }

    @ExplodeLoop
    void execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        int first = FUNCTION + receiver;
        int given = Math.max(0, arguments.length - first);
        if (receiver > 0) {
            frame.setObject(0, arguments.length > FUNCTION ? arguments[FUNCTION] : ZexusNull.NULL);
        }
        for (int i = 0; i < positional; i++) {
            Object value = i < given ? arguments[first + i] : null;
            if (value == null && !hasDefault[i]) {
                value = ZexusNull.NULL;
            }
            kinds[i].store(frame, receiver + i, value);
        }
        if (info.hasRest()) {
            frame.setObject(receiver + positional, rest(arguments, first + positional));
        } else if (given > positional) {
            throw Arity.tooMany(info, given, null);
        }
    }

    @TruffleBoundary
    private static ZexusList rest(Object[] arguments, int from) {
        return from < arguments.length
                ? ZexusList.of(Arrays.copyOfRange(arguments, from, arguments.length))
                : ZexusList.empty();
    }
}
