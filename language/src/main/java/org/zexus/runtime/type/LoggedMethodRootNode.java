package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.RootNode;
import java.util.StringJoiner;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.LanguageIdentity;

/**
 * The frame around a method declared {@code @logged}: each call prints {@code call NAME(arguments)} before and {@code
 * NAME returned VALUE} after it, where {@code log >> file} sends what is printed.
 */
final class LoggedMethodRootNode extends RootNode {

    private static final int FIRST_ARGUMENT = 2;

    private final String name;
    @Child private DirectCallNode method;

    LoggedMethodRootNode(RootCallTarget method) {
        super(LanguageIdentity.current());
        this.name = method.getRootNode().getName();
        this.method = DirectCallNode.create(method);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        logCall(arguments);
        Object result = method.call(arguments);
        logResult(result);
        return result;
    }

    @TruffleBoundary
    private void logCall(Object[] arguments) {
        StringJoiner list = new StringJoiner(", ", "call " + name + "(", ")");
        for (int i = FIRST_ARGUMENT; i < arguments.length; i++) {
            list.add(arguments[i] == null ? "null" : Display.toJava(arguments[i]));
        }
        print(list.toString());
    }

    @TruffleBoundary
    private void logResult(Object result) {
        print(name + " returned " + Display.toJava(result));
    }

    private void print(String line) {
        RuntimeContext.get(this).printLine(Strings.fromJava(line));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
