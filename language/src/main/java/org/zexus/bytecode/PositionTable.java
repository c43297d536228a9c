package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The source position of each instruction of a function. Kept as runs: an entry holds from its instruction up to the
 * next entry.
 */
public final class PositionTable {
    /** The table without any position. */
    public static final PositionTable EMPTY = new PositionTable(new int[0], List.of());

    private final int[] starts;
    private final List<Position> positions;

    private PositionTable(int[] starts, List<Position> positions) {
        this.starts = starts;
        this.positions = positions;
    }

    /**
     * A table from one position per instruction.
     *
     * @param perInstruction the position of instruction 0, 1, ...
     */
    public static PositionTable of(List<Position> perInstruction) {
        var table = new Runs();
        for (int i = 0; i < perInstruction.size(); i++) {
            table.add(i, perInstruction.get(i));
        }
        return table.build();
    }

    /**
     * A table from runs.
     *
     * @param runs runs by strictly increasing first instruction
     * @throws IllegalArgumentException if the runs are not in order
     */
    public static PositionTable ofRuns(List<Run> runs) {
        var table = new Runs();
        int previous = -1;
        for (Run run : runs) {
            if (run.instruction() <= previous) {
                throw new IllegalArgumentException(
                        "position of instruction "
                                + run.instruction()
                                + " behind that of instruction "
                                + previous);
            }
            previous = run.instruction();
            table.add(previous, run.position());
        }
        return table.build();
    }

    /**
     * The position of an instruction.
     *
     * @param instruction the instruction's index
     * @return its position; {@link Position#UNKNOWN} if there is none
     */
    public Position at(int instruction) {
        int found = Arrays.binarySearch(starts, instruction);
        int run = found >= 0 ? found : -found - 2;
        return run < 0 ? Position.UNKNOWN : positions.get(run);
    }

    /** The runs in order; neighbours differ in position. */
    public List<Run> runs() {
        var runs = new ArrayList<Run>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            runs.add(new Run(starts[i], positions.get(i)));
        }
        return List.copyOf(runs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PositionTable that
                && Arrays.equals(starts, that.starts)
                && positions.equals(that.positions);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(starts) + positions.hashCode();
    }

    @Override
    public String toString() {
        return runs().toString();
    }

    /**
     * A position and the first instruction it holds for.
     *
     * @param instruction the instruction's index
     * @param position its position and that of the following instructions up to the next run
     */
    public record Run(int instruction, Position position) {}

    private static final class Runs {
        private final List<Integer> starts = new ArrayList<>();
        private final List<Position> positions = new ArrayList<>();

        void add(int instruction, Position position) {
            Position last = positions.isEmpty() ? Position.UNKNOWN : positions.getLast();
            if (!position.equals(last)) {
                starts.add(instruction);
                positions.add(position);
            }
        }

        PositionTable build() {
            if (starts.isEmpty()) {
                return EMPTY;
            }
            int[] array = starts.stream().mapToInt(Integer::intValue).toArray();
            return new PositionTable(array, List.copyOf(positions));
        }
    }
}
