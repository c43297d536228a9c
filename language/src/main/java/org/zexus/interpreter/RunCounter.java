package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.source.SourceSection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Position;
import org.zexus.bytecode.StatementMark;
import org.zexus.interpreter.code.GasBlock;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.profile.InstructionCounts;

/** Stands at the start of a straight run of instructions and counts how often it was begun. */
final class RunCounter extends StatementNode implements InstructionCounts.Counted {

    private final FunctionTemplate function;
    private final GasBlock block;
    private long count;
    /** How often each instruction of the run was not executed although the run was begun; null for never. */
    private long[] skipped;

    RunCounter(FunctionTemplate function, GasBlock block) {
        super(function, new StatementMark(0, Position.UNKNOWN));
        this.function = function;
        this.block = block;
    }

    @Override
    void execute(VirtualFrame frame) {
        count++;
    }

    /** A run was begun that ends behind the first instructions. */
    @TruffleBoundary
    void begin(int executed) {
        count++;
        skip(executed, block.operations());
    }

    /** In a run that was begun, instructions were not executed. */
    @TruffleBoundary
    void skip(int from, int to) {
        if (skipped == null) {
            skipped = new long[block.operations()];
        }
        for (int i = from; i < to; i++) {
            skipped[i]++;
        }
    }

    @Override
    public void countsTo(InstructionCounts.Sink sink) {
        for (int i = 0; i < block.operations(); i++) {
            SourceSection section = function.positions().of(block.portableIndex(i));
            String line = section == null ? "" : section.getSource().getName() + ":" + section.getStartLine();
            Instruction instruction = function.bytecode().instruction(block.portableIndex(i));
            var place = new InstructionCounts.Place(function, function.info().displayName(), block.portableIndex(i),
                    block.operation(i), operands(instruction), instruction.target(), line);
            sink.add(place, skipped == null ? count : count - skipped[i]);
        }
    }

    private static String operands(Instruction instruction) {
        return IntStream.range(0, instruction.operandCount())
                .mapToObj(i -> Integer.toString(instruction.operand(i)))
                .collect(Collectors.joining(" "));
    }

    @Override
    public boolean isInstrumentable() {
        return false;
    }

    @Override
    public boolean hasTag(Class<? extends Tag> tag) {
        return false;
    }
}
