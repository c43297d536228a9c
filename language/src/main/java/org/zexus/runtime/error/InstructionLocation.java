package org.zexus.runtime.error;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;

/**
 * The place of one instruction, made when an error needs it. The node that interprets the code inserts it as its child,
 * so that the error also knows its function.
 */
public final class InstructionLocation extends Node {

    private final SourceSection section;

    /** A location with the source section of the instruction, or null when the code has no source. */
    public InstructionLocation(SourceSection section) {
        this.section = section;
    }

    @Override
    public SourceSection getSourceSection() {
        return section;
    }
}
