package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeTests;
import org.zexus.runtime.type.ZexusType;

/** Whether values are instances of types; remembers the answers for the pairs of types met first. */
final class InstanceTest extends Node {

    private static final int MAX_ANSWERS = 4;

    private record Answer(ZexusType actual, Object asked, boolean isInstance, Answer next) {}

    @CompilationFinal private Answer answers;
    private int count;
    @CompilationFinal private boolean isFull;

    /**
     * The test.
     *
     * @param type a type or the name of a builtin one; anything else has no instances
     */
    @ExplodeLoop
    boolean execute(Object value, Object type) {
        if (type instanceof ZexusType) {
            if (!(value instanceof Instance instance)) {
                return false;
            }
            for (Answer answer = answers; answer != null; answer = answer.next) {
                if (instance.type() == answer.actual && type == answer.asked) {
                    return answer.isInstance;
                }
            }
            if (!isFull) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                learn(instance, type);
            }
        }
        return TypeTests.isInstance(value, type);
    }

    private synchronized void learn(Instance instance, Object type) {
        answers = new Answer(instance.type(), type, TypeTests.isInstance(instance, type), answers);
        count++;
        isFull = count >= MAX_ANSWERS;
    }
}
