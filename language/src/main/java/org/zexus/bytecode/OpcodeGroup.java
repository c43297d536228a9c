package org.zexus.bytecode;

/** The subject of an opcode; the chapters of the opcode reference, in this order. */
public enum OpcodeGroup {
    VARIABLES("Stack and variables"),
    ARITHMETIC("Arithmetic"),
    LOGIC("Comparison and logic"),
    CONTROL("Control flow"),
    CALLS("Functions and calls"),
    COLLECTIONS("Collections and members"),
    ITERATION("Iteration"),
    PATTERNS("Patterns and destructuring"),
    TYPES("Types"),
    ERRORS("Errors"),
    TASKS("Tasks"),
    EVENTS("Events"),
    MODULES("Modules"),
    DECLARATIONS("Registries"),
    IO("Input and output"),
    LEDGER("Ledger and transactions"),
    SECURITY("Security"),
    REGISTERS("Registers"),
    PARALLEL("Parallel regions");

    private final String title;

    OpcodeGroup(String title) {
        this.title = title;
    }

    /** The chapter's title. */
    public String title() {
        return title;
    }
}
