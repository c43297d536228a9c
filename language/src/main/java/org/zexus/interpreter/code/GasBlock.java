package org.zexus.interpreter.code;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zexus.runtime.gas.GasMeter;

/** A straight run of portable instructions that is charged at once, with what each of them costs. */
public final class GasBlock {

    /** That of an instruction; a joined one is executed by the code of the one before it. */
    private record Cost(int place, int portable, boolean isJoined, String operation, long gas) {}

    private final int number;
    private final List<Cost> costs = new ArrayList<>();
    private long total;

    /** An empty run, the one of that number in its function. */
    GasBlock(int number) {
        this.number = number;
    }

    /** Its number among the runs of the function, from 0; of several joined that of the last. */
    public int number() {
        return number;
    }

    /** This run together with those that follow it. */
    GasBlock joinedWith(Collection<GasBlock> next) {
        int last = number;
        for (GasBlock block : next) {
            last = block.number;
        }
        var joined = new GasBlock(last);
        joined.append(this);
        next.forEach(joined::append);
        return joined;
    }

    private void append(GasBlock block) {
        costs.addAll(block.costs);
        total += block.total;
    }

    /** Adds an operation of an instruction whose code starts at a place. */
    void add(int place, int portable, boolean isJoined, String operation, long gas) {
        costs.add(new Cost(place, portable, isJoined, operation, gas));
        total += gas;
    }

    /** The gas of the whole run. */
    public long total() {
        return total;
    }

    /** The number of instructions. */
    public int operations() {
        return costs.size();
    }

    /** The gas of the first instructions. */
    public long costOf(int count) {
        return costs.subList(0, count).stream().mapToLong(Cost::gas).sum();
    }

    /** The number of instructions up to and with the one that the code at a place belongs to. */
    public int countUntil(int place, int portable) {
        int count = 0;
        while (count < costs.size() && costs.get(count).place <= place) {
            Cost next = costs.get(count);
            boolean sharesCode = next.place == place || next.isJoined && next.portable == portable + 1;
            if (sharesCode && next.portable > portable) {
                break;
            }
            count++;
        }
        return count;
    }

    /** The number of instructions from the first on that a meter can pay. */
    @TruffleBoundary
    public int affordable(GasMeter meter) {
        int count = 0;
        while (count < costs.size() && meter.suffices(costOf(count + 1), count + 1)) {
            count++;
        }
        return count;
    }

    /** The place where the code of an instruction starts. */
    public int place(int number) {
        return costs.get(number).place;
    }

    /** Whether the instruction of a number is executed by the code of the one before it: a jump, after its test. */
    public boolean isJoined(int number) {
        return costs.get(number).isJoined;
    }

    /** The portable instruction of that number in the run. */
    public int portableIndex(int place) {
        return costs.get(place).portable;
    }

    /** The name of the operation of that number in the run. */
    public String operation(int number) {
        return costs.get(number).operation;
    }
}
