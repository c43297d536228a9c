package org.zexus.interpreter;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import java.util.List;
import java.util.stream.IntStream;
import org.zexus.interpreter.code.GasWords;
import org.zexus.interpreter.code.Op;
import org.zexus.interpreter.code.OpTable;
import org.zexus.runtime.call.ZexusFunction;

/** The code of a metered function as it has been planned by now: where it checks, charges and pays. */
record PlannedCode(BytecodeNode body) {

    /** The code of a function that is a module-level variable, for callers that pay nothing. */
    static PlannedCode of(Runner runner, String function) {
        return of(((ZexusFunction) runner.variable(function)).callTarget());
    }

    /** The code behind a call target. */
    static PlannedCode of(RootCallTarget target) {
        return new PlannedCode(NodeUtil.findFirstNodeInstance(target.getRootNode(), BytecodeNode.class));
    }

    private int[] words() {
        return body.words();
    }

    private int operation(int pc) {
        return OpTable.operation(words()[pc]);
    }

    private IntStream places() {
        int[] words = words();
        return IntStream.iterate(0, pc -> pc < words.length && words[pc] != 0, pc -> pc + OpTable.length(words[pc]));
    }

    /** The places of the one loop of the code, from where it is jumped back to, to the last jump that does so. */
    private IntStream loop() {
        int[] back = places().filter(pc -> OpTable.isJump(operation(pc)) && words()[pc + 1] <= pc).toArray();
        int start = IntStream.of(back).map(pc -> words()[pc + 1]).min().orElseThrow();
        int end = IntStream.of(back).max().orElseThrow();
        return places().filter(pc -> start <= pc && pc <= end);
    }

    private boolean isCharge(int pc) {
        return switch (operation(pc)) {
            case Op.GAS, Op.GAS_LOCAL, Op.GAS_COVERED, Op.GAS_LOCAL_COVERED, Op.GAS_PAID, Op.GAS_RESUMED,
                    Op.GAS_LOCAL_RESUMED ->
                true;
            default -> false;
        };
    }

    /** Whether an instruction finds out if there is enough gas. */
    private boolean checks(int pc) {
        return switch (operation(pc)) {
            case Op.GAS, Op.GAS_LOCAL -> true;
            case Op.GAS_RESUMED, Op.GAS_LOCAL_RESUMED ->
                words()[pc + GasWords.GAS] + words()[pc + GasWords.GAS_NEEDED] > 0;
            default -> false;
        };
    }

    private boolean tellsMeter(int pc) {
        return GasWords.tellsMeter(operation(pc));
    }

    /** How many instructions find out if there is enough gas. */
    long checks() {
        return places().filter(this::checks).count();
    }

    /** How many instructions tell the meter what has been used. */
    long tellings() {
        return places().filter(this::tellsMeter).count();
    }

    /** How many instructions of the loop find out if there is enough gas. */
    long checksInLoop() {
        return loop().filter(this::checks).count();
    }

    /** How many instructions of the loop tell the meter what has been used. */
    long tellingsInLoop() {
        return loop().filter(this::tellsMeter).count();
    }

    /** What the first run takes. */
    int takenAtStart() {
        return words()[places().filter(this::isCharge).findFirst().orElseThrow() + GasWords.GAS];
    }

    /** What the runs that end in calls pay for what they call, in the order of the calls that pay something. */
    List<Integer> prepaid() {
        return places().filter(this::isCharge)
                .map(pc -> words()[pc + GasWords.GAS_PREPAID])
                .filter(gas -> gas > 0)
                .boxed()
                .toList();
    }

    /** How many runs take what comes behind the call at their end in advance. */
    long advances() {
        return places().filter(this::isCharge).filter(pc -> words()[pc + GasWords.GAS_ADVANCE] > 0).count();
    }

    /** The nodes of the calls as they are made now. */
    List<Node> calls() {
        return places().filter(pc -> OpTable.calls(OpTable.base(operation(pc))))
                .mapToObj(pc -> body.node(words()[pc + OpTable.site(operation(pc))]))
                .toList();
    }

    /** The form of the quiet function that the call with a number calls. */
    PlannedCode quietlyCalled(int call) {
        return of(((QuietCallSite) calls().get(call)).function().target());
    }
}
