package org.zexus.interpreter;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.Node;
import java.util.HashMap;
import java.util.Map;
import org.zexus.interpreter.call.CallNode;
import org.zexus.interpreter.call.MethodCallNode;
import org.zexus.interpreter.code.GasTable;
import org.zexus.interpreter.code.OpTable;
import org.zexus.interpreter.code.Prepayments;
import org.zexus.interpreter.operation.SourcePositions;
import org.zexus.runtime.gas.GasMeter;

/** The calls of a function that pay gas for what they call: those that have called one function only. */
final class PrepaidCalls {

    /** Where, from a call on, there is the number of its arguments, that of a method's receiver included. */
    private static final int COUNT = 4;

    private final BytecodeNode body;
    private final FunctionGas gas;
    private final SourcePositions positions;
    private final GasTable table;
    private final GasMeter meter;
    /** How often it was asked whether to look at the calls. */
    private int asked;
    private boolean hasNews;

    PrepaidCalls(BytecodeNode body, FunctionGas gas, SourcePositions positions, GasTable table, GasMeter meter) {
        this.body = body;
        this.gas = gas;
        this.positions = positions;
        this.table = table;
        this.meter = meter;
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
     * The calls that can pay now, by their places; their nodes are there then.
     *
     * @param words the code as it is executed now; calls in it that have not been made yet cannot pay
     */
    Map<Integer, Prepayments.Called> find(int[] words) {
        var calls = new HashMap<Integer, Prepayments.Called>();
        for (int place : table.calls()) {
            if (OpTable.calls(OpTable.operation(words[place]))) {
                continue;
            }
            int site = table.site(place);
            PrepaidFunction called = switch (body.nodes[site]) {
                case CallNode node -> prepaid(node.onlyTarget());
                case MethodCallNode node -> node.onlyMethod() == null ? null
                        : prepaid(node.onlyMethod().callTarget());
                case null, default -> null;
            };
            if (called != null && called.takes(words[place + COUNT])) {
                body.adoptPrepaid(site, _ -> nodeFor(body.nodes[site], called));
                calls.put(place, called.now());
            }
        }
        return calls;
    }

    private PrepaidFunction prepaid(RootCallTarget target) {
        return target != null && target.getRootNode() instanceof FunctionRootNode root && root.isMeteredBy(meter)
                ? root.prepaid()
                : null;
    }

    private Node nodeFor(Node call, PrepaidFunction called) {
        var paid = new PrepaidCall(gas, called);
        return switch (call) {
            case CallNode node -> new PrepaidCallNode(positions, node, paid);
            case MethodCallNode node -> new PrepaidMethodCallNode(positions, node, paid);
            default -> throw new IllegalArgumentException(call.toString());
        };
    }
}
