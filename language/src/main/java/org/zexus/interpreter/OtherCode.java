package org.zexus.interpreter;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** An activation goes on in the same function, in code that charges gas in another way. */
final class OtherCode extends ControlFlowException {

    /** In the same place of code that charges each run by itself: there may not be enough gas for more. */
    static final OtherCode SEPARATE = new OtherCode(-1);

    /** In the same place of the code that the function has now. */
    static final OtherCode CURRENT = new OtherCode(-1);

    /** In code to be found yet, because the instruction may run code that what has been used has to be counted for. */
    static final OtherCode FOUND = new OtherCode(-1);

    private static final long serialVersionUID = 1L;

    private final int place;

    private OtherCode(int place) {
        this.place = place;
    }

    /** At a place in code that charges each run by itself. */
    static OtherCode separateAt(int place) {
        return new OtherCode(place);
    }

    /** Where the activation goes on that is in a place now. */
    int placeAfter(int now) {
        return place < 0 ? now : place;
    }
}
