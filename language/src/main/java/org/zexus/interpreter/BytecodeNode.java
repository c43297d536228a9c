package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerAsserts;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.HostCompilerDirectives.BytecodeInterpreterSwitch;
import com.oracle.truffle.api.HostCompilerDirectives.InliningCutoff;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.InstrumentableNode.WrapperNode;
import com.oracle.truffle.api.nodes.BytecodeOSRNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.ExplodeLoop.LoopExplosionKind;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.zexus.bytecode.StatementMark;
import org.zexus.interpreter.code.Code;
import org.zexus.interpreter.code.GasBlock;
import org.zexus.interpreter.code.Op;
import org.zexus.interpreter.code.OpTable;
import org.zexus.interpreter.code.Prepayments;
import org.zexus.interpreter.frame.Slots;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.interpreter.operation.InstructionNode;
import org.zexus.interpreter.translate.TranslationOptions;
import org.zexus.interpreter.translate.Translator;
import org.zexus.runtime.call.CallPlace;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.InstructionLocation;
import org.zexus.runtime.error.UncatchableExit;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.gas.OutOfGas;
import org.zexus.runtime.profile.FunctionTimes;
import org.zexus.runtime.profile.InstructionCounts;
import org.zexus.runtime.registry.Registry;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.Suspension;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ZexusNull;

/**
 * Executes the internal code of one function.
 *
 * <p>
 * The loop of {@link #run} only decodes, calls a handler and moves {@code pc}. Each handler is a small static method:
 * HotSpot stops inlining into a method once it has some 8,000 bytecodes, inlined ones included, and then the fast paths
 * of a loop that held them itself would turn into calls. {@code pc} is a constant for the partial evaluator, and
 * nothing else that changes may live in a local variable of the loop.
 *
 * <p>
 * The compiler of native executables inlines all it may, and then computes before the switch whatever two cases have in
 * common: a field of this node, an operand that is widened. Each dispatch pays for that. So only the smallest handlers,
 * which need nothing but the frame and their operands, are inlined there; the others are an {@link InliningCutoff}.
 */
final class BytecodeNode extends Node implements BytecodeOSRNode {

    /**
     * How many backward jumps the interpreter makes before it looks whether it is asked to stop; compiled code looks at
     * each, by itself. A power of two.
     */
    private static final int POLLED_JUMPS = 16;

    /** How many backward jumps are counted before they are reported to the compiler; a multiple of the former. */
    private static final int REPORTED_JUMPS = 256;

    /** The one class of frames. HotSpot, told it once, tests it no more at each access to a slot. */
    private static final Class<? extends VirtualFrame> FRAME = Truffle.getRuntime()
            .createVirtualFrame(new Object[0], FrameDescriptor.newBuilder().build())
            .getClass();

    /** The words of an instruction that calls or waits that have the slot of its result, and its site. */
    private static final int RESULT = 1;
    private static final int SITE = 2;

    private final FunctionTemplate function;
    private final Code code;
    /** The code; another array once it charges gas in another way. Activations may still run in one it was before. */
    @CompilationFinal(dimensions = 1) private int[] words;
    @CompilationFinal(dimensions = 1) final Object[] constants;
    /** The variables behind the names among the constants, at the same indexes, from when they are first used. */
    @CompilationFinal(dimensions = 1) final GlobalCell[] globals;
    @Children final Node[] nodes;
    private final Quickening quickening;
    /** What continues activations that were put aside, by the place of the instruction; null before there are any. */
    @CompilationFinal(dimensions = 1) private RootCallTarget[] continuations;
    /** Null if gas is not metered. */
    private final FunctionGas gas;
    /** What is measured of the instructions; null if nothing is. */
    private final FunctionTimes times;
    private final boolean continuesAfterErrors;
    /** Backward jumps since they were last reported, of all activations; that threads may lose some does no harm. */
    private int jumps;
    @CompilationFinal private Object osrMetadata;
    /** As {@link Code#deadAroundLoops()} has them; null until a loop has run for a while. */
    @CompilationFinal(dimensions = 2) private int[][] deadAroundLoops;

    private final FramePreparation frames;

    /** The statements that the code announces, and what counts its runs; null if it does neither. */
    @Children private final StatementNode[] statements;
    private final boolean announcesStatements;

    BytecodeNode(FunctionTemplate function, Code code, boolean announcesStatements) {
        this(function, code, code.executableWords(), statements(function, code, announcesStatements), null,
                announcesStatements, null);
    }

    /** The code of a function whose callers have paid for its start. */
    BytecodeNode(FunctionTemplate function, Code code, PrepaidFunction paid) {
        this(function, code, code.executableWords(), null, null, false, paid);
    }

    /** The same code with an end where gas runs out. */
    private BytecodeNode(FunctionTemplate function, Code code, UnpaidRun unpaid) {
        this(function, code, unpaid.end(code.executableWords()), null, unpaid, false, null);
    }

    private BytecodeNode(FunctionTemplate function, Code code, int[] words, StatementNode[] statements,
            UnpaidRun unpaid, boolean announcesStatements, PrepaidFunction paid) {
        this.function = function;
        this.code = code;
        this.words = words;
        this.constants = code.constants();
        this.globals = new GlobalCell[constants.length];
        this.statements = statements;
        this.quickening = new Quickening(this, function, code);
        this.frames = new FramePreparation(this, code);
        boolean isMetered = code.gas() != null;
        this.nodes = new Node[isMetered ? 2 * code.siteCount() : code.siteCount()];
        this.gas = isMetered ? new FunctionGas(this, function, code, words, paid, unpaid, statements != null) : null;
        this.times = times(function);
        this.continuesAfterErrors = code.continuesAfterErrors();
        this.announcesStatements = announcesStatements;
    }

    /** The function in code that announces its statements. */
    BytecodeNode announcing() {
        var options = TranslationOptions.of(function.bytecode(), function.scope().context(), true);
        Code announced = Translator.translate(function.bytecode(), options);
        return new BytecodeNode(function, announced, announced.executableWords(),
                statements(function, announced, true), null, true, gas == null ? null : gas.paid());
    }

    private static StatementNode[] statements(FunctionTemplate function, Code code, boolean announces) {
        InstructionCounts counts = function.scope().context().instructionCounts();
        if (!announces && counts == null) {
            return null;
        }
        List<StatementNode> statements = new ArrayList<>();
        for (StatementMark mark : function.bytecode().statements()) {
            statements.add(announces ? new StatementNode(function, mark) : null);
        }
        if (counts != null && code.gas() != null) {
            for (GasBlock block : code.gas().blocks()) {
                var counter = new RunCounter(function, block);
                counts.add(counter);
                statements.add(counter);
            }
        }
        return statements.toArray(StatementNode[]::new);
    }

    private static FunctionTimes times(FunctionTemplate function) {
        InstructionCounts counts = function.scope().context().instructionCounts();
        return counts == null || counts.timer() == null ? null : counts.timer().timesOf(function, function.bytecode());
    }

    /** What counts a run; null if nobody wants to know. */
    private RunCounter counter(GasBlock block) {
        int place = function.bytecode().statements().size() + block.number();
        return statements != null && place < statements.length ? (RunCounter) statements[place] : null;
    }

    /** Whether instruments can stop at statements of this code. */
    boolean announcesStatements() {
        return announcesStatements;
    }

    /** Runs the function from its start. */
    Object execute(VirtualFrame frame) {
        return gas == null ? run(frame, words, 0) : executeMetered(frame);
    }

    private Object executeMetered(VirtualFrame frame) {
        gas.start(frame);
        gas.giveBackPaidTwice();
        if (CompilerDirectives.inInterpreter() && gas.arePrepaymentsDue()) {
            prepay();
        }
        boolean isQuiet = gas.isQuiet();
        Object result = run(frame, words, 0);
        if (isQuiet) {
            gas.handOver(frame);
        }
        return result;
    }

    /** Lets calls pay for what they call that can do so by now. */
    @TruffleBoundary
    private void prepay() {
        if (gas.canPrepay(words)) {
            Prepayments wanted = gas.prepayments();
            atomic(() -> words = gas.prepaying(words, wanted));
        }
    }

    /** Makes the frame of an activation ready for gas that was put aside. */
    void startGas(VirtualFrame frame) {
        if (gas != null) {
            gas.start(frame);
        }
    }

    @BytecodeInterpreterSwitch
    @InliningCutoff
    @ExplodeLoop(kind = LoopExplosionKind.MERGE_EXPLODE)
    private Object run(VirtualFrame anyFrame, int[] anyCode, int start) {
        // What is known here is not asked again for each instruction: a native executable tests for null explicitly.
        final VirtualFrame frame = CompilerDirectives.castExact(Objects.requireNonNull(anyFrame), FRAME);
        final int[] code = Objects.requireNonNull(anyCode);
        int pc = start;
        while (true) {
            CompilerAsserts.partialEvaluationConstant(pc);
            if (CompilerDirectives.inCompiledCode()) {
                clearDead(frame, pc);
            }
            execution : try {
                quickening : {
                    final int word = firstWord(code, pc);
                    final int next = pc + OpTable.length(word);
                    // HotSpot would read them here in any case, but make some 20 nodes for each place that does.
                    final int first = code[pc + 1];
                    final int second = code[pc + 2];
                    final int third = code[pc + 3];
                    switch (OpTable.operation(word)) {
                        case Op.MOVE:
                            frame.copy(second, first);
                            pc = next;
                            continue;
                        case Op.LOAD_INT:
                            frame.setLong(first, second);
                            pc = next;
                            continue;
                        case Op.LOAD_LONG:
                            VariableHandlers.loadPooledLong(this, frame, first, second);
                            pc = next;
                            continue;
                        case Op.LOAD_DOUBLE:
                            VariableHandlers.loadPooledDouble(this, frame, first, second);
                            pc = next;
                            continue;
                        case Op.LOAD_BOOLEAN:
                            frame.setBoolean(first, second != 0);
                            pc = next;
                            continue;
                        case Op.LOAD_OBJECT:
                            VariableHandlers.loadObject(this, frame, first, second);
                            pc = next;
                            continue;
                        case Op.CHECK_SET:
                            VariableHandlers.checkSet(this, frame, first, second);
                            pc = next;
                            continue;
                        case Op.LOAD_GLOBAL_L:
                            if (VariableHandlers.loadGlobalLong(this, frame, first, second)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.LOAD_GLOBAL_D:
                            if (VariableHandlers.loadGlobalDouble(this, frame, first, second)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.LOAD_GLOBAL_C:
                            if (VariableHandlers.loadGlobalConstant(this, frame, first, second)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.LOAD_GLOBAL_X:
                            VariableHandlers.loadGlobal(this, frame, first, second);
                            pc = next;
                            continue;
                        case Op.STORE_GLOBAL_PLAIN:
                            if (VariableHandlers.storeUnwatchedGlobal(this, frame, first, second)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.STORE_GLOBAL_X:
                            VariableHandlers.storeGlobal(this, frame, pc, first, second);
                            pc = next;
                            continue;
                        case Op.NEW_CELL:
                            VariableHandlers.newCell(frame, first);
                            pc = next;
                            continue;
                        case Op.UNSET:
                            frame.setObject(first, null);
                            pc = next;
                            continue;
                        case Op.LOAD_CELL_L:
                            if (VariableHandlers.loadCellLong(frame, first, second)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.LOAD_CELL_D:
                            if (VariableHandlers.loadCellDouble(frame, first, second)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.LOAD_CELL_X:
                            VariableHandlers.loadCell(this, frame, first, second, third);
                            pc = next;
                            continue;
                        case Op.STORE_CELL:
                            VariableHandlers.storeCell(this, frame, first, second);
                            pc = next;
                            continue;
                        case Op.LOAD_CAPTURED_L:
                            if (VariableHandlers.loadCapturedLong(frame, first, second)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.LOAD_CAPTURED_D:
                            if (VariableHandlers.loadCapturedDouble(frame, first, second)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.LOAD_CAPTURED_X:
                            VariableHandlers.loadCaptured(this, frame, first, second);
                            pc = next;
                            continue;
                        case Op.STORE_CAPTURED:
                            VariableHandlers.storeCaptured(this, frame, first, second);
                            pc = next;
                            continue;

                        case Op.ADD_L:
                            if (IntegerHandlers.add(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.ADD_D:
                            if (FloatHandlers.add(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.ADDK_L:
                            if (IntegerHandlers.addConstant(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.ADDK_JUMP_LT:
                            if (!IntegerHandlers.addConstant(frame, first, second, third)) {
                                break quickening;
                            }
                            if (IntegerHandlers.isSumLess(frame, code, pc, first)) {
                                pc = next;
                                break;
                            }
                            // The jump itself is next, and finds that it is not taken, or how else it compares.
                            pc = next;
                            continue;
                        case Op.ADDK_JUMP_LTK:
                            if (!IntegerHandlers.addConstant(frame, first, second, third)) {
                                break quickening;
                            }
                            if (IntegerHandlers.isSumLessThanConstant(frame, code, pc, first)) {
                                pc = next;
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.ADDK_D:
                            if (FloatHandlers.addConstant(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.ADDC_D:
                            if (FloatHandlers.addPooled(this, frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.SUB_L:
                            if (IntegerHandlers.sub(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.SUB_D:
                            if (FloatHandlers.sub(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.SUBK_L:
                            if (IntegerHandlers.subConstant(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.SUBK_D:
                            if (FloatHandlers.subConstant(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.SUBC_D:
                            if (FloatHandlers.subPooled(this, frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.MUL_L:
                            if (IntegerHandlers.mul(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.MUL_D:
                            if (FloatHandlers.mul(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.MULK_L:
                            if (IntegerHandlers.mulConstant(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.MULK_D:
                            if (FloatHandlers.mulConstant(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.MULC_D:
                            if (FloatHandlers.mulPooled(this, frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.DIV_L:
                            if (IntegerHandlers.div(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.DIV_D:
                            if (FloatHandlers.div(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.DIVK_L:
                            if (IntegerHandlers.divConstant(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.DIVK_D:
                            if (FloatHandlers.divConstant(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.DIVC_D:
                            if (FloatHandlers.divPooled(this, frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.MOD_L:
                            if (IntegerHandlers.mod(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.MOD_D:
                            if (FloatHandlers.mod(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.MODK_JUMP_EQK:
                            if (!IntegerHandlers.modConstant(frame, first, second, third)) {
                                break quickening;
                            }
                            if (IntegerHandlers.isResultConstant(frame, code, pc, first)) {
                                pc = next;
                                break;
                            }
                            pc = next + OpTable.JUMP_COMPAREK_LENGTH;
                            continue;
                        case Op.MODK_JUMP_NEK:
                            if (!IntegerHandlers.modConstant(frame, first, second, third)) {
                                break quickening;
                            }
                            if (!IntegerHandlers.isResultConstant(frame, code, pc, first)) {
                                pc = next;
                                break;
                            }
                            pc = next + OpTable.JUMP_COMPAREK_LENGTH;
                            continue;
                        case Op.MODK_L:
                            if (IntegerHandlers.modConstant(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.MODK_D:
                            if (FloatHandlers.modConstant(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.MODC_D:
                            if (FloatHandlers.modPooled(this, frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.BINARY_X:
                            NodeHandlers.binary(this, frame, code, pc, first, second, third);
                            pc = next;
                            continue;
                        case Op.BINARYK_X:
                            NodeHandlers.binaryConstant(this, frame, code, pc, first, second);
                            pc = next;
                            continue;
                        case Op.UNARY_X:
                            NodeHandlers.unary(this, frame, first, second, third);
                            pc = next;
                            continue;
                        case Op.NEG_L:
                            if (IntegerHandlers.negate(frame, first, second)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.NEG_D:
                            if (FloatHandlers.negate(frame, first, second)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.NOT_B:
                            if (CompareHandlers.not(frame, first, second)) {
                                pc = next;
                                continue;
                            }
                            break quickening;

                        case Op.COMPARE_L:
                            if (CompareHandlers.storeLongs(frame, code, pc, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.COMPARE_D:
                            if (CompareHandlers.storeDoubles(frame, code, pc, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.COMPARE_X:
                            NodeHandlers.binary(this, frame, code, pc, first, second, third);
                            pc = next;
                            continue;
                        case Op.COMPAREK_L:
                            if (CompareHandlers.storeLong(frame, code, pc, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.COMPAREK_D:
                            if (CompareHandlers.storeDouble(frame, code, pc, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.COMPAREK_X:
                            NodeHandlers.binaryConstant(this, frame, code, pc, first, second);
                            pc = next;
                            continue;

                        case Op.JUMP_COMPARE_D:
                            if (!Slots.areDouble(frame, second, third)) {
                                break quickening;
                            }
                            if (CompareHandlers.jumpsOnDoubles(frame, code, pc, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_COMPARE_X:
                            if (NodeHandlers.jumps(this, frame, code, pc, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_COMPARE_NULL:
                            if (!CompareHandlers.isComparableToNull(frame, second)) {
                                break quickening;
                            }
                            if (CompareHandlers.jumpsOnNull(frame, code, pc, second)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_COMPARE_INSTANCE:
                            /* Null is told apart first: compiled code then knows the class where the field is read. */
                            if (CompareHandlers.isNull(frame, second)) {
                                if (CompareHandlers.jumpsIfNull(code[pc + 5])) {
                                    break;
                                }
                                pc = next;
                                continue;
                            }
                            if (!CompareHandlers.isPlainInstance(frame, second)) {
                                break quickening;
                            }
                            if (!CompareHandlers.jumpsIfNull(code[pc + 5])) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_COMPAREK_D:
                            if (!frame.isDouble(second)) {
                                break quickening;
                            }
                            if (CompareHandlers.jumpsOnDouble(frame, code, pc, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_COMPAREK_X:
                            if (NodeHandlers.jumpsConstant(this, frame, code, pc, second)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_LT_L:
                            if (!Slots.areLong(frame, second, third)) {
                                break quickening;
                            }
                            if (CompareHandlers.less(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_LTK_L:
                            if (!frame.isLong(second)) {
                                break quickening;
                            }
                            if (CompareHandlers.lessConstant(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_LE_L:
                            if (!Slots.areLong(frame, second, third)) {
                                break quickening;
                            }
                            if (CompareHandlers.lessOrEqual(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_LEK_L:
                            if (!frame.isLong(second)) {
                                break quickening;
                            }
                            if (CompareHandlers.lessOrEqualConstant(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_GT_L:
                            if (!Slots.areLong(frame, second, third)) {
                                break quickening;
                            }
                            if (CompareHandlers.greater(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_GTK_L:
                            if (!frame.isLong(second)) {
                                break quickening;
                            }
                            if (CompareHandlers.greaterConstant(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_GE_L:
                            if (!Slots.areLong(frame, second, third)) {
                                break quickening;
                            }
                            if (CompareHandlers.greaterOrEqual(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_GEK_L:
                            if (!frame.isLong(second)) {
                                break quickening;
                            }
                            if (CompareHandlers.greaterOrEqualConstant(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_EQ_L:
                            if (!Slots.areLong(frame, second, third)) {
                                break quickening;
                            }
                            if (CompareHandlers.equal(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_EQK_L:
                            if (!frame.isLong(second)) {
                                break quickening;
                            }
                            if (CompareHandlers.equalConstant(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_NE_L:
                            if (!Slots.areLong(frame, second, third)) {
                                break quickening;
                            }
                            if (CompareHandlers.notEqual(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_NEK_L:
                            if (!frame.isLong(second)) {
                                break quickening;
                            }
                            if (CompareHandlers.notEqualConstant(frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;

                        case Op.JUMP:
                            break;
                        case Op.JUMP_TRUE_B:
                            if (!frame.isBoolean(second)) {
                                break quickening;
                            }
                            if (frame.getBoolean(second)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_TRUE_X:
                            if (NodeHandlers.isTrue(this, frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_FALSE_B:
                            if (!frame.isBoolean(second)) {
                                break quickening;
                            }
                            if (!frame.getBoolean(second)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_FALSE_X:
                            if (!NodeHandlers.isTrue(this, frame, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_NULL:
                            if (CompareHandlers.isNull(frame, second)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_NOT_NULL:
                            if (!CompareHandlers.isNull(frame, second)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.JUMP_SET:
                            if (CompareHandlers.isSet(frame, second)) {
                                break;
                            }
                            pc = next;
                            continue;

                        case Op.ITER_EXIT_LIST:
                            if (!IterationHandlers.isList(frame, second)) {
                                break quickening;
                            }
                            if (!IterationHandlers.nextOfList(this, frame, code, pc, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.ITER_EXIT_X:
                            if (!IterationHandlers.next(this, frame, code, pc, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.ITER_AGAIN_LIST:
                            if (!IterationHandlers.isList(frame, second)) {
                                break quickening;
                            }
                            if (IterationHandlers.nextOfList(this, frame, code, pc, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.ITER_AGAIN_X:
                            if (IterationHandlers.next(this, frame, code, pc, second, third)) {
                                break;
                            }
                            pc = next;
                            continue;

                        case Op.CALL_X:
                            CallHandlers.call(this, frame, code, pc, first, second, third);
                            pc = next;
                            continue;
                        case Op.CALL_GLOBAL_X:
                            CallHandlers.callGlobal(this, frame, code, pc, first, second, third);
                            pc = next;
                            continue;
                        case Op.CALL_METHOD_X:
                            CallHandlers.callMethod(this, frame, code, pc, first, second);
                            pc = next;
                            continue;
                        case Op.RETURN:
                            return VariableHandlers.result(this, frame, first);

                        case Op.BUILD_LIST:
                            ListHandlers.build(this, frame, code, pc, first, second);
                            pc = next;
                            continue;
                        case Op.INDEX_LONGS:
                            if (ListHandlers.getLong(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.INDEX_DOUBLES:
                            if (ListHandlers.getDouble(frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.INDEX_OBJECTS:
                            if (ListHandlers.getObject(this, frame, code, pc, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.SET_INDEX_LONGS:
                            if (ListHandlers.setLong(this, frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.SET_INDEX_DOUBLES:
                            if (ListHandlers.setDouble(this, frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.SET_INDEX_OBJECTS:
                            if (ListHandlers.setObject(this, frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.SET_INDEX_X:
                            NodeHandlers.setIndex(this, frame, code, pc, first, second, third);
                            pc = next;
                            continue;
                        case Op.GET_FIELD_PLAIN:
                            if (NodeHandlers.getPlainField(this, frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.GET_FIELD_X:
                            NodeHandlers.getField(this, frame, first, second, third);
                            pc = next;
                            continue;
                        case Op.SET_FIELD_PLAIN:
                            if (NodeHandlers.setPlainField(this, frame, first, second, third)) {
                                pc = next;
                                continue;
                            }
                            break quickening;
                        case Op.SET_FIELD_X:
                            NodeHandlers.setField(this, frame, first, second, third);
                            pc = next;
                            continue;

                        case Op.OPERATE_X:
                            NodeHandlers.operate(this, frame, code, pc, first, second, third);
                            pc = next;
                            continue;
                        case Op.AWAIT_X:
                            NodeHandlers.await(this, frame, code, pc, first, second);
                            pc = next;
                            continue;
                        case Op.AWAIT_TOPMOST_X:
                            NodeHandlers.awaitTopmost(this, frame, code, pc, first, second, third);
                            pc = next;
                            continue;
                        case Op.RETHROW:
                            throw VariableHandlers.rethrown(frame, first);
                        case Op.GAS, Op.GAS_LOCAL, Op.GAS_COVERED, Op.GAS_LOCAL_COVERED, Op.GAS_RESUMED,
                                Op.GAS_LOCAL_RESUMED:
                            pay(frame, code, pc);
                            pc = next;
                            continue;
                        case Op.GAS_PAID:
                            pc = next;
                            continue;
                        case Op.OUT_OF_GAS:
                            throw exhausted();
                        case Op.UNDERFLOW:
                            throw underflow(first);
                        case Op.TIME:
                            beginTime(first, second);
                            pc = next;
                            continue;
                        case Op.JUMP_TIMED:
                            if (isTimeDue(second)) {
                                break;
                            }
                            pc = next;
                            continue;
                        case Op.STATEMENT:
                            announce(frame, first);
                            pc = next;
                            continue;
                        default:
                            break quickening;
                    }
                    if (code[pc + 1] <= pc) {
                        break execution;
                    }
                    pc = code[pc + 1];
                    continue;
                }
                quicken(frame, code, pc);
                continue;
            } catch (OtherCode other) {
                return goOnIn(frame, code, other, pc);
            } catch (Throwable failure) {
                pc = handlerOf(frame, code, pc, failure);
                continue;
            }
            /* A backward jump, outside of the try: what runs in compiled code from here on has handled its errors. */
            Object result = jumpBack(frame, code, code[pc + 1]);
            if (result != null) {
                return result;
            }
            pc = code[pc + 1];
        }
    }

    /**
     * The first word of an instruction. HotSpot, which has seen here that the last operand is in the array, tests no
     * operand again; otherwise it would keep the place of each operand in memory, from before the switch on. The first
     * word tells the length of the instruction for the same reason.
     */
    private static int firstWord(int[] code, int pc) {
        int last = code[pc + OpTable.LAST_OPERAND];
        return code[pc];
    }

    /** Charges for what follows. */
    @InliningCutoff
    private void pay(VirtualFrame frame, int[] code, int pc) {
        if (!gas.charge(frame, code, pc)) {
            runUnpaid(frame, code, pc);
        }
    }

    @InliningCutoff
    private OutOfGas exhausted() {
        return gas.exhausted();
    }

    @InliningCutoff
    private ZexusException underflow(int message) {
        return Errors.of(ErrorKind.VALUE, null, (String) constants[message]);
    }

    @InliningCutoff
    private void beginTime(int first, int second) {
        times.begin(first, second);
    }

    @InliningCutoff
    private boolean isTimeDue(int block) {
        return times.isDue(block);
    }

    @InliningCutoff
    private void announce(VirtualFrame frame, int statement) {
        statements[statement].execute(frame);
    }

    /** The name of a captured variable. */
    @TruffleBoundary
    String captureName(int index) {
        return code.bytecode().captures().get(index).name();
    }

    /** The floats that instructions load. */
    double[] doubles() {
        return code.doubles();
    }

    /** The integers that instructions load, of those that are too large for an operand. */
    long[] longs() {
        return code.longs();
    }

    /**
     * Forgets the values nothing reads any more where a loop starts. Compiled code would carry each through all rounds
     * of the loop, for the interpreter to find it in its slot; and a slot that has numbers of two kinds in turn costs a
     * conversion in each round.
     */
    @ExplodeLoop
    private void clearDead(VirtualFrame frame, int pc) {
        int[][] dead = deadAroundLoops;
        if (dead != null && dead[pc] != null) {
            for (int slot : dead[pc]) {
                frame.setObject(slot, null);
            }
        }
    }

    /** What makes frames ready for compiled code. */
    FramePreparation frames() {
        return frames;
    }

    /** The slots that are cleared around loops, as {@link Code#deadAroundLoops()} has them; null for none. */
    int[][] deadAroundLoops() {
        return deadAroundLoops;
    }

    /** Whether activations have been put aside at an instruction. */
    boolean hasWaited(int pc) {
        return continuations != null && continuations[pc] != null;
    }

    /** Counts a backward jump; returns the result of the function if the rest of it ran in compiled code, else null. */
    private Object jumpBack(VirtualFrame frame, int[] code, int target) {
        if (CompilerDirectives.inCompiledCode()) {
            clearDead(frame, target);
        }
        if (CompilerDirectives.hasNextTier() && (++jumps & POLLED_JUMPS - 1) == 0) {
            TruffleSafepoint.poll(this);
            if (jumps >= REPORTED_JUMPS) {
                return reportJumps(frame, code, target);
            }
        }
        return null;
    }

    private Object reportJumps(VirtualFrame frame, int[] code, int target) {
        if (deadAroundLoops == null && !announcesStatements) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            deadAroundLoops = this.code.deadAroundLoops();
        }
        int count = jumps;
        jumps = 0;
        LoopNode.reportLoopCount(this, count);
        if (gas != null && gas.arePrepaymentsDue()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            prepay();
        }
        if (code != words) {
            // Nothing is charged ahead here. But the code may rely on a check that it has made before.
            CompilerDirectives.transferToInterpreter();
            return gas.canGoOnTogether(frame) ? run(frame, words, target) : null;
        }
        if (CompilerDirectives.inInterpreter() && BytecodeOSRNode.pollOSRBackEdge(this, count)) {
            return BytecodeOSRNode.tryOSR(this, (long) target, null, null, frame);
        }
        return null;
    }

    /** Goes on in other code; returns the result of the function. */
    private Object goOnIn(VirtualFrame frame, int[] code, OtherCode other, int pc) {
        CompilerDirectives.transferToInterpreter();
        if (gas.unpaid() != null) {
            throw other;
        }
        OtherCode found = other;
        if (other == OtherCode.FOUND) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            found = findOtherCode(frame, code, pc);
        }
        return run(frame, found == OtherCode.CURRENT ? words : gas.separate(words), found.placeAfter(pc));
    }

    /** Makes the code in which an instruction may run other code, and says which it is; null if it may already. */
    private OtherCode findOtherCode(VirtualFrame frame, int[] code, int pc) {
        OtherCode found = gas.prepareForOtherCode(frame, code, pc);
        if (found != null) {
            atomic(() -> words = gas.afterRunningOtherCode(words, pc));
        }
        return found;
    }

    /**
     * Puts an error into the slot of the handler that protects an instruction, and returns where the handler starts;
     * throws the error if there is none.
     */
    private int handlerOf(VirtualFrame frame, int[] code, int pc, Throwable failure) {
        if (gas != null) {
            gas.settle(frame);
        }
        if (failure instanceof UnpaidRun.Failure ended) {
            /* Only the interpreter gets here; its place is no constant. */
            CompilerDirectives.transferToInterpreter();
            return handlerOf(frame, ended.place(), ended.error());
        }
        AbstractTruffleException error = guestError(frame, pc, failure);
        boolean goesOn = continuesAfterErrors && OpTable.operation(code[pc]) != Op.UNDERFLOW
                && handlerAt(pc) == null
                && goesOnAfter(error);
        if (goesOn) {
            return goOn(frame, code, pc, error);
        }
        if (gas != null) {
            endRun(code, pc, error);
        }
        return handlerOf(frame, pc, error);
    }

    /** The same for an error of the program, without regard to gas. */
    private int handlerOf(VirtualFrame frame, int pc, AbstractTruffleException error) {
        if (statements != null) {
            tellInstruments(frame, pc, error);
        }
        Code.Handler handler = handlerAt(pc);
        if (handler == null || error instanceof OutOfGas) {
            // There is no gas for a handler either, not even for one that only cleans up.
            throw error;
        }
        frame.setObject(handler.slot(), handler.value() ? ErrorValue.caught(error) : error);
        return handler.target();
    }

    /** Tells instruments that a statement has ended in an error; only code that they look at gets here. */
    private void tellInstruments(VirtualFrame frame, int pc, AbstractTruffleException error) {
        CompilerDirectives.transferToInterpreter();
        int statement = statementAt(pc);
        if (statement >= 0 && statements[statement] instanceof WrapperNode wrapper) {
            wrapper.getProbeNode().onReturnExceptionalOrUnwind(frame, error, false);
        }
    }

    /** The last statement that starts before or at an instruction, or -1. */
    private int statementAt(int pc) {
        int instruction = code.portableIndex(pc);
        List<StatementMark> marks = function.bytecode().statements();
        int found = -1;
        for (int i = 0; i < marks.size(); i++) {
            int start = marks.get(i).instruction();
            if (start <= instruction && (found < 0 || start >= marks.get(found).instruction())) {
                found = i;
            }
        }
        return found;
    }

    private Code.Handler handlerAt(int pc) {
        Code.Handler[] handlers = code.handlers();
        return handlers == null ? null : handlers[pc];
    }

    private boolean goesOnAfter(AbstractTruffleException error) {
        return !(error instanceof UncatchableExit)
                && RuntimeContext.get(this).registries().continuesAfterErrors();
    }

    /** Notes an error that nobody catches, and goes on behind the instruction; what it would have computed is null. */
    private int goOn(VirtualFrame frame, int[] code, int pc, AbstractTruffleException error) {
        CompilerDirectives.transferToInterpreter();
        RuntimeContext.get(this)
                .registries()
                .list(Registry.ERRORS)
                .push(Strings.fromJava(String.valueOf(error.getMessage())));
        for (int offset : OpTable.destinations(OpTable.operation(code[pc]))) {
            if (code[pc + offset] >= 0) {
                frame.setObject(code[pc + offset], ZexusNull.NULL);
            }
        }
        return pc + OpTable.length(code[pc]);
    }

    /** An error of the program ends a run of instructions in the middle. */
    private void endRun(int[] words, int pc, AbstractTruffleException error) {
        if (gas.unpaid() != null) {
            throw gas.failure(words, pc, error);
        }
        if (error instanceof OutOfGas) {
            return;
        }
        gas.refund(words, pc);
        if (statements != null) {
            skipCounted(words, pc);
        }
    }

    /**
     * Tells what counts the run of an instruction, if anything does, that those behind the instruction are not
     * executed.
     */
    @TruffleBoundary
    private void skipCounted(int[] words, int pc) {
        GasBlock run = gas.run(words, pc);
        RunCounter counter = counter(run);
        if (counter != null) {
            counter.skip(gas.executed(run, pc), run.operations());
        }
    }

    /**
     * Executes a run of instructions whose gas does not suffice, up to the first that cannot be paid: this never ends
     * without an exception. Only if the gas was not known before, it may suffice; then this returns. If there is not
     * enough for all that follows the run, that does not mean that there is not enough for the run: the activation goes
     * on in code that charges each run by itself. And if an instruction in the middle is found to run other code, it
     * goes on with that instruction in code where the run ends behind it.
     */
    private void runUnpaid(VirtualFrame frame, int[] code, int pc) {
        CompilerDirectives.transferToInterpreter();
        if (gas.chargeAfterAll(frame, code, pc)) {
            return;
        }
        GasBlock block = gas.run(code, pc);
        RunCounter counter = counter(block);
        UnpaidRun unpaid = gas.unpaidRun(block, counter);
        int start = pc + OpTable.length(code[pc]);
        if (counter != null) {
            counter.begin(unpaid.affordable());
            start += OpTable.length(code[start]);
        }
        BytecodeNode run = insert(codeOf(unpaid));
        unpaid.charge();
        try {
            run.run(frame, run.words, start);
        } catch (OtherCode interruption) {
            int place = interruption.placeAfter(pc);
            gas.interrupt(unpaid, code, place);
            atomic(() -> words = gas.afterRunningOtherCode(words, place));
            throw interruption;
        }
        throw CompilerDirectives.shouldNotReachHere("an instruction that cannot be paid was executed");
    }

    @TruffleBoundary
    private BytecodeNode codeOf(UnpaidRun run) {
        return new BytecodeNode(function, code, run);
    }

    /** The error as the program sees it, with its position; what is no error of the program is thrown again. */
    private AbstractTruffleException guestError(VirtualFrame frame, int pc, Throwable failure) {
        if (failure instanceof ZexusException error) {
            if (!error.isLocated()) {
                error.locateAt(location(pc));
            }
            return error;
        }
        if (failure instanceof AbstractTruffleException error) {
            return error;
        }
        if (failure instanceof Suspension suspension) {
            save(frame, pc, suspension);
        }
        if (failure instanceof StackOverflowError) {
            CompilerDirectives.transferToInterpreter();
            return Errors.recursionError(location(pc));
        }
        throw rethrow(failure);
    }

    /** Puts this activation aside: the instruction it is at has called a function that waits, or waits itself. */
    private void save(VirtualFrame frame, int pc, Suspension suspension) {
        Object[] arguments = frame.getArguments();
        Object running = arguments.length == 0 ? null : arguments[ResumeRootNode.FUNCTION];
        suspension.save(new SavedActivation(continuation(pc), running, Slots.save(frame, code.slotCount())));
    }

    private RootCallTarget continuation(int pc) {
        if (continuations == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            continuations = new RootCallTarget[words.length];
        }
        if (continuations[pc] == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            continuations[pc] = new ResumeRootNode((FunctionRootNode) getRootNode(), this, pc).getCallTarget();
        }
        return continuations[pc];
    }

    /**
     * Goes on with an activation that was put aside at an instruction, whose result is there now.
     *
     * @param behind the code to go on in, see {@link #codeBehind}
     */
    Object resume(VirtualFrame frame, int pc, Object value, int[] behind) {
        if (isStepOfIteration(OpTable.operation(words[pc]))) {
            // The iterator has kept what it waited for: the step is made once more.
            return run(frame, words, pc);
        }
        ((InstructionNode) nodes[words[pc + SITE]]).store(frame, words[pc + RESULT], value);
        return run(frame, behind, pc + OpTable.length(words[pc]));
    }

    /** The code; another array once it charges gas in another way. */
    int[] words() {
        return words;
    }

    /** The code that an activation goes on in that was put aside at an instruction. */
    int[] codeBehind(int pc) {
        return gas == null ? words : gas.behind(words, pc);
    }

    /** Whatever its form: the activation may have waited in other code, where it has another one. */
    private static boolean isStepOfIteration(int op) {
        return op >= Op.ITER_EXIT && op <= Op.ITER_AGAIN_X;
    }

    /** Goes on with an activation that was put aside at an instruction, which has failed now. */
    Object resumeWithError(VirtualFrame frame, int pc, AbstractTruffleException error) {
        return run(frame, words, handlerOf(frame, words, pc, error));
    }

    /** The source section of the instruction at a place, or null. */
    SourceSection sourceSection(int pc) {
        return function.positions().of(code.portableIndex(pc));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException rethrow(Throwable failure) throws E {
        throw (E) failure;
    }

    /** Stores in a module-level variable that is watched: what reacts is called from here. */
    @TruffleBoundary
    void storeWatched(GlobalCell global, Object value, int pc) {
        CallPlace.in(location(pc), () -> {
            global.set(value);
            return null;
        });
    }

    @TruffleBoundary
    private InstructionLocation location(int pc) {
        return insert(new InstructionLocation(sourceSection(pc)));
    }

    private void quicken(VirtualFrame frame, int[] code, int pc) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        int op = quickening.next(frame, code, pc);
        if (gas != null) {
            prepareGasFor(op, frame, code, pc);
        }
        code[pc] = OpTable.withOperation(code[pc], op);
    }

    /** An instruction takes another form. */
    private void prepareGasFor(int op, VirtualFrame frame, int[] code, int pc) {
        if (OpTable.calls(OpTable.base(op))) {
            gas.noteCall();
        }
        boolean isLocal = OpTable.isLocal(op) || gas.raises(pc)
                || OpTable.calls(OpTable.base(op)) && isLocalCall(code[pc + SITE]);
        OtherCode other = isLocal ? null : findOtherCode(frame, code, pc);
        if (other != null) {
            throw other;
        }
    }

    private boolean isLocalCall(int site) {
        Node node = node(site);
        return node instanceof LocalCallNode || node instanceof LocalMethodCallNode || node instanceof QuietCallSite;
    }

    /** The node of a site, without what instruments have put around it; null if there is none. */
    Node node(int site) {
        return nodes[site] instanceof WrapperNode wrapper ? wrapper.getDelegateNode() : nodes[site];
    }

    /** Gives a site its usual node, if it has none yet. */
    void adopt(int site, IntFunction<? extends Node> factory) {
        adopt(site % code.siteCount(), site, factory);
    }

    /**
     * Gives the call of a site its other node, if it has none yet: the one for when it pays for what it calls or runs
     * no other code. These nodes are behind the usual ones.
     */
    void adoptOther(int site, IntFunction<? extends Node> factory) {
        adopt(code.siteCount() + site, site, factory);
    }

    private void adopt(int place, int site, IntFunction<? extends Node> factory) {
        boolean isNew = atomic(() -> {
            if (nodes[place] != null) {
                return false;
            }
            nodes[place] = insert(factory.apply(code.site(site % code.siteCount()).portable()));
            return true;
        });
        if (isNew && getRootNode() != null) {
            // Instruments that are there may look for calls; they see what is not yet part of a function when it starts.
            notifyInserted(nodes[place]);
        }
    }

    /** The gas of the code; null if it is not metered. */
    FunctionGas gas() {
        return gas;
    }

    /** The variable behind a name among the constants, to be read. */
    GlobalCell linkForReading(VirtualFrame frame, int name) {
        if (globals[name] == null) {
            globals[name] = Globals.forReading(function, (String) constants[name], frame.getArguments());
        }
        return globals[name];
    }

    /** The variable behind a name among the constants, to be assigned; made if there is none. */
    GlobalCell linkForWriting(int name) {
        globals[name] = Globals.forWriting(function.scope(), (String) constants[name]);
        return globals[name];
    }

    @Override
    public Object executeOSR(VirtualFrame frame, long target, Object interpreterState) {
        clearDead(frame, (int) target);
        return run(frame, words, (int) target);
    }

    @Override
    public Object getOSRMetadata() {
        return osrMetadata;
    }

    @Override
    public void setOSRMetadata(Object metadata) {
        osrMetadata = metadata;
    }

    @Override
    public void prepareOSR(long target) {
        /* Nothing is initialised lazily. */
    }

    @Override
    public void copyIntoOSRFrame(VirtualFrame osrFrame, VirtualFrame parentFrame, long target, Object targetMetadata) {
        transferOSRFrame(osrFrame, parentFrame, target, targetMetadata);
    }

    /** Only the function among the arguments is still needed. */
    @Override
    public Object[] storeParentFrameInArguments(VirtualFrame parentFrame) {
        Object[] arguments = parentFrame.getArguments();
        return new Object[]{arguments.length == 0 ? null : arguments[0], parentFrame};
    }

    @Override
    public Frame restoreParentFrameFromArguments(Object[] arguments) {
        return (Frame) arguments[1];
    }
}
