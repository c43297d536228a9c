package org.zexus.interpreter.code;

import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.gas.GasMeter;

/** A straight run of portable instructions that is charged at once, with what each of them costs. */
public final class GasBlock {

    private record Charge(int place, int portable, long cost) {}

    private final List<Charge> charges = new ArrayList<>();

    /** Adds an instruction whose code starts at a place. */
    void add(int place, int portable, long cost) {
        charges.add(new Charge(place, portable, cost));
    }

    /** The gas of the whole run. */
    public long total() {
        return costOf(charges.size());
    }

    /** The number of instructions. */
    public int operations() {
        return charges.size();
    }

    /** The gas of the first instructions. */
    public long costOf(int count) {
        return charges.subList(0, count).stream().mapToLong(Charge::cost).sum();
    }

    /** The number of instructions up to and with the one that the code at a place belongs to. */
    public int countUntil(int place, int portable) {
        int count = 0;
        while (count < charges.size() && charges.get(count).place <= place) {
            if (charges.get(count).place == place && charges.get(count).portable > portable) {
                break;
            }
            count++;
        }
        return count;
    }

    /** The number of instructions from the first on that a meter can pay. */
    public int affordable(GasMeter meter) {
        int count = 0;
        while (count < charges.size() && meter.suffices(costOf(count + 1), count + 1)) {
            count++;
        }
        return count;
    }

    /** The place where the code of an instruction starts. */
    public int place(int number) {
        return charges.get(number).place;
    }

    /** The portable instruction of that number in the run. */
    public int portable(int number) {
        return charges.get(number).portable;
    }
}
