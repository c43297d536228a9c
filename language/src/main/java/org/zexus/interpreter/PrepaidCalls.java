package org.zexus.interpreter;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.zexus.interpreter.call.CallNode;
import org.zexus.interpreter.call.MethodCallNode;
import org.zexus.interpreter.code.GasTable;
import org.zexus.interpreter.code.Op;
import org.zexus.interpreter.code.OpTable;
import org.zexus.interpreter.code.Prepayments;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.interpreter.operation.SourcePositions;
import org.zexus.runtime.builtin.BuiltinDescriptor;

/**
 * The calls of a function that pay gas for what they call: those that have called one function only, quiet or not. And
 * those that cost nothing but themselves: of builtins that run no other code.
 */
final class PrepaidCalls {

    /** Where, from a call on, there is the number of its arguments, that of a method's receiver included. */
    private static final int COUNT = 4;

    /** Where, from a call of a global or a method on, there is the place of its name among the constants. */
    private static final int NAME = 3;

    /** How often a function has to be executed until calls in it that were never made do not count. */
    private static final int ENOUGH = 16;

    private final BytecodeNode body;
    private final FunctionGas gas;
    private final FunctionTemplate function;
    private final GasTable table;
    /** How often it was asked whether to look at the calls. */
    private int asked;
    private boolean hasNews;

    PrepaidCalls(BytecodeNode body, FunctionGas gas, FunctionTemplate function, GasTable table) {
        this.body = body;
        this.gas = gas;
        this.function = function;
        this.table = table;
    }

    /** Whether it is time to look at the calls: when something is new, and else less and less often. */
    boolean areDue() {
        asked++;
        boolean isDue = hasNews || asked > 1 && (asked & asked - 1) == 0;
        hasNews = false;
        return isDue;
    }

    /** Whether each call has been made, or else will hardly be. */
    boolean areKnown() {
        return asked >= ENOUGH || Arrays.stream(table.calls()).allMatch(this::isMade);
    }

    private boolean isMade(int place) {
        return !OpTable.calls(OpTable.operation(body.words()[place]));
    }

    /** Something has changed: a call is made for the first time, or not of what it has paid for. */
    void haveNews() {
        hasNews = true;
    }

    /**
     * What can be paid now; the nodes of the calls are there then. Calls that have not been made yet pay nothing.
     *
     * @param now what is paid now
     */
    Prepayments find(Prepayments now) {
        var calls = new HashMap<Integer, Prepayments.Called>();
        var local = new HashSet<Integer>();
        for (int place : table.calls()) {
            Prepayments.Called called = now.calls().get(place);
            LocalCall localCall = now.local().contains(place) ? null : localCall(place);
            if (localCall != null) {
                adopt(place, localCall);
            }
            if (localCall != null || now.local().contains(place)) {
                local.add(place);
            } else if (called != null && called.isQuiet()) {
                // Who finds out that it is not any more changes the plan.
                calls.put(place, called);
            } else if (isMade(place)) {
                pay(place, calls);
            }
        }
        return now.with(calls, local);
    }

    /** Makes the calls that a form of the function has that callers have paid for. */
    void adopt(PrepaidFunction paid) {
        paid.localCalls().forEach((place, builtin) -> adopt(place, LocalCall.of(builtin)));
        paid.quietCalls()
                .forEach((place, call) -> body.adoptOther(table.site(place),
                        _ -> call.in(gas, function.positions())));
    }

    private void adopt(int place, LocalCall call) {
        boolean isMethod = table.isMethodCall(place);
        body.adoptOther(table.site(place), portable -> isMethod
                ? new LocalMethodCallNode(function.positions(), portable, name(place), call)
                : new LocalCallNode(function.positions(), portable, call));
    }

    private void pay(int place, Map<Integer, Prepayments.Called> calls) {
        int site = table.site(place);
        PrepaidFunction called = switch (body.node(site)) {
            case CallNode node -> prepaid(node.onlyTarget());
            case MethodCallNode node -> node.onlyMethod() == null ? null : prepaid(node.onlyMethod().callTarget());
            case null, default -> null;
        };
        if (called != null && !called.isOutdated() && called.takes(table.operand(place, COUNT))) {
            body.adoptOther(site, _ -> nodeFor(body.node(site), called));
            calls.put(place, called.start());
        }
    }

    private PrepaidFunction prepaid(RootCallTarget target) {
        return target != null && target.getRootNode() instanceof FunctionRootNode root
                && root.isMeteredBy(function.scope().context().gasMeter()) ? root.prepaid() : null;
    }

    private Node nodeFor(Node call, PrepaidFunction called) {
        SourcePositions positions = function.positions();
        boolean isQuiet = called.start().isQuiet();
        return switch (call) {
            case CallNode node when isQuiet -> new QuietCallNode(positions, node.portableIndex(), node.onlyTarget(),
                    new QuietCall(gas, called));
            case MethodCallNode node when isQuiet -> new QuietMethodCallNode(positions, node.portableIndex(),
                    node.name(), node.onlyType(), node.onlyMethod(), new QuietCall(gas, called));
            case CallNode node -> new PrepaidCallNode(positions, node, new PrepaidCall(gas, called));
            case MethodCallNode node -> new PrepaidMethodCallNode(positions, node, new PrepaidCall(gas, called));
            default -> throw new IllegalArgumentException(call.toString());
        };
    }

    /** A call that runs no other code, as far as one knows by now; else null. */
    private LocalCall localCall(int place) {
        BuiltinDescriptor builtin = switch (body.node(table.site(place))) {
            case CallNode node -> node.onlyBuiltin();
            case MethodCallNode node -> node.onlyBuiltin();
            case null, default -> OpTable.operation(body.words()[place]) == Op.CALL_GLOBAL
                    ? Globals.builtin(function.scope(), name(place))
                    : null;
        };
        return builtin == null ? null : LocalCall.of(builtin);
    }

    /** The name of the global or of the method that is called. */
    private String name(int place) {
        return (String) body.constants[table.operand(place, NAME)];
    }

    /** The builtins that are called without running other code, by the places of the calls. */
    Map<Integer, BuiltinDescriptor> localCalls(Prepayments now) {
        var builtins = new HashMap<Integer, BuiltinDescriptor>();
        for (int place : now.local()) {
            builtins.put(place, switch (body.node(table.otherSite(place))) {
                case LocalCallNode node -> node.builtin();
                case LocalMethodCallNode node -> node.builtin();
                case null, default -> throw new IllegalStateException("a local call without a node");
            });
        }
        return builtins;
    }

    /** The calls of quiet functions, by their places. */
    Map<Integer, QuietCallSite> quietCalls(Prepayments now) {
        var quiet = new HashMap<Integer, QuietCallSite>();
        now.calls().forEach((place, called) -> {
            if (called.isQuiet()) {
                quiet.put(place, (QuietCallSite) body.node(table.otherSite(place)));
            }
        });
        return quiet;
    }
}
