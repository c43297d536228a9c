package org.zexus.language.transfer;

import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import org.zexus.runtime.error.Errors;

/**
 * A value on its way to another context. It is packed where it comes from, inside the lock of that context, and opened
 * once where it goes to.
 */
public final class Parcel {

    private static final String TOO_DEEP = " is nested too deeply for another context";

    private final Object[] contents;
    private final String subject;

    private Parcel(Object[] contents, String subject) {
        this.contents = contents;
        this.subject = subject;
    }

    /**
     * Packs a value; an error if it, or something in it, cannot leave its context.
     *
     * @param subject what it is, for messages
     */
    public static Parcel of(Object value, String subject, Place from, Node where) {
        return of(new Object[]{value}, List.of(subject), from, where);
    }

    /**
     * Packs values together, so that what they share is shared where they arrive.
     *
     * @param subjects what each of them is, for messages
     */
    public static Parcel of(Object[] values, List<String> subjects, Place from, Node where) {
        var packing = new Packing(from, where);
        Object[] contents = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            try {
                contents[i] = packing.pack(values[i], subjects.get(i));
            } catch (StackOverflowError e) {
                throw Errors.valueError(where, subjects.get(i) + TOO_DEEP);
            }
        }
        return new Parcel(contents, subjects.getFirst());
    }

    /** The value in the context that is entered. */
    public Object open(Place to) {
        return openAll(to)[0];
    }

    /** The values in the context that is entered. */
    public Object[] openAll(Place to) {
        var unpacking = new Unpacking(to);
        Object[] values = new Object[contents.length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = unpacking.unpack(contents[i]);
            }
        } catch (StackOverflowError e) {
            throw Errors.valueError(null, subject + TOO_DEEP);
        }
        return values;
    }
}
