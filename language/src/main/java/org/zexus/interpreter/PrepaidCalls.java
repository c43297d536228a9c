package org.zexus.interpreter;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.Node;
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
import org.zexus.runtime.builtin.BuiltinDescriptor;

/**
 * The calls of a function that pay gas for what they call: those that have called one function only. And those that
 * cost nothing but themselves: of builtins that run no other code.
 */
final class PrepaidCalls {

    /** Where, from a call on, there is the number of its arguments, that of a method's receiver included. */
    private static final int COUNT = 4;

    /** Where, from a call of a global or a method on, there is the place of its name among the constants. */
    private static final int NAME = 3;

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

    /** Something has changed: a call is made for the first time, or not of what it has paid for. */
    void haveNews() {
        hasNews = true;
    }

    /**
     * What can be paid now; the nodes of the calls are there then.
     *
     * @param words the code as it is executed now; calls in it that have not been made yet pay nothing
     * @param now what is paid now
     */
    Prepayments find(int[] words, Prepayments now) {
        var calls = new HashMap<Integer, Prepayments.Called>();
        var local = new HashSet<Integer>();
        for (int place : table.calls()) {
            LocalCall localCall = now.local().contains(place) ? null : localCall(words, place);
            if (localCall != null) {
                adopt(place, localCall);
            }
            if (localCall != null || now.local().contains(place)) {
                local.add(place);
            } else if (!OpTable.calls(OpTable.operation(words[place]))) {
                pay(words, place, calls);
            }
        }
        return now.with(calls, local);
    }

    /** Makes calls that run no other code, of builtins that are given by the places of the calls. */
    void adopt(Map<Integer, BuiltinDescriptor> localCalls) {
        localCalls.forEach((place, builtin) -> adopt(place, LocalCall.of(builtin)));
    }

    private void adopt(int place, LocalCall call) {
        boolean isMethod = table.isMethodCall(place);
        body.adoptOther(table.site(place), portable -> isMethod
                ? new LocalMethodCallNode(function.positions(), portable, name(place), call)
                : new LocalCallNode(function.positions(), portable, call));
    }

    private void pay(int[] words, int place, Map<Integer, Prepayments.Called> calls) {
        int site = table.site(place);
        PrepaidFunction called = switch (body.nodes[site]) {
            case CallNode node -> prepaid(node.onlyTarget());
            case MethodCallNode node -> node.onlyMethod() == null ? null : prepaid(node.onlyMethod().callTarget());
            case null, default -> null;
        };
        if (called != null && called.takes(words[place + COUNT])) {
            body.adoptOther(site, _ -> nodeFor(body.nodes[site], called));
            calls.put(place, called.now());
        }
    }

    private PrepaidFunction prepaid(RootCallTarget target) {
        return target != null && target.getRootNode() instanceof FunctionRootNode root
                && root.isMeteredBy(function.scope().context().gasMeter()) ? root.prepaid() : null;
    }

    private Node nodeFor(Node call, PrepaidFunction called) {
        var paid = new PrepaidCall(gas, called);
        return switch (call) {
            case CallNode node -> new PrepaidCallNode(function.positions(), node, paid);
            case MethodCallNode node -> new PrepaidMethodCallNode(function.positions(), node, paid);
            default -> throw new IllegalArgumentException(call.toString());
        };
    }

    /** A call that runs no other code, as far as one knows by now; else null. */
    private LocalCall localCall(int[] words, int place) {
        BuiltinDescriptor builtin = switch (body.nodes[table.site(place)]) {
            case CallNode node -> node.onlyBuiltin();
            case MethodCallNode node -> node.onlyBuiltin();
            case null, default -> OpTable.operation(words[place]) == Op.CALL_GLOBAL
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
}
