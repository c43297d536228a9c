package org.zexus.tests.fuzzing;

import java.util.function.Consumer;

/** A part of random programs: declarations, and statements that use them. */
interface RandomPart {

    void declare();

    /** Writes statements for a loop over {@code round}, in blocks whose errors are caught. */
    void use(Consumer<Runnable> guarded);

    /** Writes statements for the end, which print what has become of the state. */
    void show();
}
