package org.zexus.concurrent;

/**
 * The event loop of the program around an isolated call that runs on the same thread. The two take turns.
 *
 * @param scheduler the tasks of the program around
 * @param turns what gives the isolated call its turns
 */
public record OuterLoop(Scheduler scheduler, Turns turns) {

    /** Gives an isolated call its turns. */
    public interface Turns {

        /** Asks for a turn; from any thread, with or without any lock. */
        void request();

        /** Leaves the isolated call for one step of the program around; whether there was anything to do. */
        boolean yield();
    }
}
