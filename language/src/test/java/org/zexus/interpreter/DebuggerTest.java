package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.oracle.truffle.api.debug.Breakpoint;
import com.oracle.truffle.api.debug.DebugScope;
import com.oracle.truffle.api.debug.DebugValue;
import com.oracle.truffle.api.debug.Debugger;
import com.oracle.truffle.api.debug.DebuggerSession;
import com.oracle.truffle.api.debug.SuspendedEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** What a debugger sees: lines, variables, stacks. */
class DebuggerTest {

    private static final String PROGRAM = """
            action add(a, b) {
                let sum = a + b
                let seen = () => sum
                sum = sum + 1
                return sum
            }
            let total = 0
            for i in [1, 2] {
                total = total + add(i, 10)
            }
            total
            """;

    /** Runs the program with a breakpoint; {@code visitor} is called at each stop. */
    private static Value run(int line, Consumer<SuspendedEvent> visitor) throws Exception {
        try (Engine engine = Engine.newBuilder("zexus")
                .allowExperimentalOptions(true)
                .option("engine.WarnInterpreterOnly", "false")
                .build();
                Context context = Context.newBuilder("zexus").engine(engine).build();
                DebuggerSession session = Debugger.find(engine).startSession(visitor::accept)) {
            URI uri = URI.create("memory:debugged.zx");
            session.install(Breakpoint.newBuilder(uri).lineIs(line).build());
            Source source = Source.newBuilder("zexus", PROGRAM, "debugged.zx").uri(uri).build();
            return context.asValue(context.eval(source).asInt());
        }
    }

    private static List<String> variables(DebugScope scope) {
        var list = new ArrayList<String>();
        for (DebugValue value : scope.getDeclaredValues()) {
            list.add(value.getName() + "=" + value.toDisplayString());
        }
        return list;
    }

    @Test
    void stopsAtABreakpointAndShowsLocals() throws Exception {
        var stops = new ArrayList<String>();
        run(4, event -> {
            var frame = event.getTopStackFrame();
            stops.add(frame.getName() + ":" + event.getSourceSection().getStartLine() + " "
                    + variables(frame.getScope()));
            event.prepareContinue();
        });
        assertEquals(List.of("add:4 [a=1, b=10, sum=11, seen=lambda()]", "add:4 [a=2, b=10, sum=12, seen=lambda()]"),
                stops);
    }

    @Test
    void aChangedVariableIsUsed() throws Exception {
        Value result = run(4, event -> {
            DebugValue sum = event.getTopStackFrame().getScope().getDeclaredValue("sum");
            sum.set(event.getTopStackFrame().eval("100"));
            event.prepareContinue();
        });
        assertEquals(202, result.asInt());
    }

    @Test
    void stepsOverStatements() throws Exception {
        var lines = new ArrayList<Integer>();
        run(2, event -> {
            lines.add(event.getSourceSection().getStartLine());
            event.prepareStepOver(1);
        });
        assertEquals(List.of(2, 3, 4, 5), lines.subList(0, 4));
    }

    @Test
    void showsTheCallers() throws Exception {
        var stack = new ArrayList<String>();
        run(4, event -> {
            if (stack.isEmpty()) {
                for (var frame : event.getStackFrames()) {
                    if (!frame.isInternal() && frame.getSourceSection() != null) {
                        stack.add(frame.getName() + ":" + frame.getSourceSection().getStartLine());
                    }
                }
            }
            event.prepareContinue();
        });
        assertEquals(List.of("add:4", "<main>:9"), stack);
    }
}
