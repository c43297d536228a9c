package org.zexus.syntax;

/** How serious a diagnostic is. */
public enum Severity {
    /** The program cannot run. */
    ERROR,
    /** The program can run but probably does not do what was meant. */
    WARNING
}
