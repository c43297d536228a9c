package org.zexus.runtime.gas;

/**
 * Counts the gas and the instructions that a context executes. Code charges a straight run of instructions at once,
 * before the first of them; when a run is not executed to its end, what was charged too much is given back. An
 * activation that calls a function may have charged {@linkplain GasAdvances in advance} what comes behind the call,
 * too; that does not count as used.
 */
public final class GasMeter {

    /** The limit of gas when nobody sets one. */
    public static final long DEFAULT_LIMIT = 100_000_000;

    private final GasSchedule schedule;
    private final long maxOperations;
    private final boolean countsOperations;
    private long limit;
    private long left;
    private long operationsLeft;

    /**
     * A meter that has counted nothing, and counts gas only.
     *
     * @param limit the gas that may be used
     */
    public GasMeter(GasSchedule schedule, long limit) {
        this(schedule, limit, Long.MAX_VALUE, false);
    }

    /**
     * A meter that has counted nothing, and counts instructions as well.
     *
     * @param limit the gas that may be used
     * @param maxOperations the number of instructions that may be executed
     */
    public static GasMeter countingOperations(GasSchedule schedule, long limit, long maxOperations) {
        return new GasMeter(schedule, limit, maxOperations, true);
    }

    private GasMeter(GasSchedule schedule, long limit, long maxOperations, boolean countsOperations) {
        this.countsOperations = countsOperations;
        this.schedule = schedule;
        this.limit = limit;
        this.left = limit;
        this.maxOperations = maxOperations;
        this.operationsLeft = maxOperations;
    }

    /** What the instructions cost. */
    public GasSchedule schedule() {
        return schedule;
    }

    /**
     * Charges for instructions.
     *
     * @return false, with nothing charged, if it is too much gas, or there are too many instructions
     */
    public boolean charge(long gas, long operations) {
        long gasAfter = left - gas;
        if (gasAfter < 0) {
            return false;
        }
        if (countsOperations) {
            long operationsAfter = operationsLeft - operations;
            if (operationsAfter < 0) {
                return false;
            }
            operationsLeft = operationsAfter;
        }
        left = gasAfter;
        return true;
    }

    /** Takes what {@link #suffices suffices} for. */
    public void use(long gas, long operations) {
        left -= gas;
        if (countsOperations) {
            operationsLeft -= operations;
        }
    }

    /** Gives back what was charged for instructions that were not executed. */
    public void refund(long gas, long operations) {
        left += gas;
        operationsLeft += countsOperations ? operations : 0;
    }

    /** Whether a charge would be accepted. */
    public boolean suffices(long gas, long operations) {
        return gas <= left && (!countsOperations || operations <= operationsLeft);
    }

    /** The exit for an instruction that cannot be paid. */
    public OutOfGas exhausted(String operation) {
        return operationsLeft == 0 ? OutOfGas.operations(maxOperations + 1, maxOperations)
                : OutOfGas.limit(used(), limit, operation);
    }

    /** Gives back what activations on the stack have taken for what comes behind the calls they are in. */
    public void giveBackAdvances() {
        left += GasAdvances.giveBack(this);
    }

    /** Charges what activations on the stack have used without telling. */
    public void chargeUntold() {
        left -= GasAdvances.takeUntold(this);
    }

    /** The gas used so far. */
    public long used() {
        return limit - remaining();
    }

    /** The gas that is left. */
    public long remaining() {
        return left + GasAdvances.total(this);
    }

    /** The gas that is left besides what activations on the stack have taken in advance. */
    public long left() {
        return left;
    }

    /** Whether instructions are counted. */
    public boolean countsOperations() {
        return countsOperations;
    }

    /** The number of instructions that may still be executed. */
    public long remainingOperations() {
        return operationsLeft;
    }

    /** The gas that may be used in all. */
    public long limit() {
        return limit;
    }

    /** The number of instructions executed so far; 0 if they are not counted. */
    public long operations() {
        return maxOperations - operationsLeft;
    }

    /** The number of instructions that may be executed in all. */
    public long maxOperations() {
        return maxOperations;
    }

    /** Sets the gas that may be used in all; what was used stays used. */
    public void setLimit(long newLimit) {
        left += newLimit - limit;
        limit = newLimit;
    }

    /** Forgets what was used. */
    public void reset() {
        left = limit - GasAdvances.total(this);
        operationsLeft = maxOperations;
    }
}
