package org.zexus.vm;

/** How much a machine finds out about the instructions that it executes. */
public enum ProfilingLevel {
    /** Nothing: programs are not slowed down at all. */
    NONE,
    /** How often each is executed. */
    BASIC,
    /** And how long each takes. */
    DETAILED,
    /** And how often jumps are taken, and memory is read and written. */
    FULL
}
