package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    /** The length of the array when a call gives an argument for each parameter, and none of them collects the rest. */
    private final int usualLength;
    /** By slot, that of the receiver included. */
    @CompilationFinal(dimensions = 1) private final boolean[] hasDefault;
    @CompilationFinal(dimensions = 1) private final KindProfile[] kinds;

    /**
     * The prologue of a function.
     *
     * @param hidden the number of arguments behind those that the program gives; if there are any, it gives as usual
     */
    Prologue(FunctionTemplate function, int hidden) {
        info = function.info();
        List<Parameter> parameters = function.bytecode().parameters();
        receiver = function.bytecode().firstParameterSlot();
        positional = info.hasRest() ? parameters.size() - 1 : parameters.size();
        usualLength = info.hasRest() ? -1 : FUNCTION + receiver + positional + hidden;
        hasDefault = new boolean[receiver + positional];
        kinds = new KindProfile[receiver + positional];
        for (int i = 0; i < kinds.length; i++) {
            hasDefault[i] = i >= receiver && parameters.get(i - receiver).hasDefault();
            kinds[i] = new KindProfile();
        }
    }

    void execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        store(frame, arguments);
        if (arguments.length != usualLength) {
            int given = Math.max(0, arguments.length - FUNCTION - receiver);
            if (info.hasRest()) {
                frame.setObject(receiver + positional, rest(arguments, FUNCTION + receiver + positional));
            } else if (given > positional) {
                throw Arity.tooMany(info, given, null);
            }
        }
    }

    @ExplodeLoop
    private void store(VirtualFrame frame, Object[] arguments) {
        int count = arguments.length - FUNCTION;
        for (int i = 0; i < kinds.length; i++) {
            Object value = i < count ? arguments[FUNCTION + i] : null;
            if (value == null && !hasDefault[i]) {
                value = ZexusNull.NULL;
            }
            kinds[i].store(frame, i, value);
        }
    }

    /** The kinds of the arguments so far, by slot. */
    List<Set<FrameSlotKind>> kinds() {
        return Arrays.stream(kinds).<Set<FrameSlotKind>>map(profile -> EnumSet.of(profile.kind())).toList();
    }

    @TruffleBoundary
    private static ZexusList rest(Object[] arguments, int from) {
        return from < arguments.length
                ? ZexusList.of(Arrays.copyOfRange(arguments, from, arguments.length))
                : ZexusList.empty();
    }
}
