package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * How the event loop of a context behaves.
 *
 * @param time what timers go by
 * @param random where choices come from that a program must not count on
 * @param isStandalone whether tasks that wait when the program has ended and nothing can wake them are a deadlock;
 * otherwise the host may wake them later
 * @param waitsForHost whether a program of which every task waits is woken by other threads of the host, so that this
 * is no deadlock
 * @param beforeParking called before the thread is parked or goes back to the host
 * @param host what there is outside of the context
 * @param report writes the report of an error that ends no program
 * @param isolation how calls are made that share nothing with the program
 * @param outer the event loop that this one takes turns with on one thread; null if it has its thread for itself
 */
public record SchedulerSettings(TimeSource time, RandomGenerator random, boolean isStandalone, boolean waitsForHost,
        Runnable beforeParking, Host host, Consumer<AbstractTruffleException> report,
        Isolation isolation, OuterLoop outer) {}
