package org.zexus.compiler.scope;

/** The names of a {@code catch} clause or of a match arm: visible in that block only. */
public final class BlockScope extends Scope {
    private final int start;

    BlockScope(Scope parent, int start) {
        super(parent);
        this.start = start;
    }

    /** The offset at which the block starts. */
    int start() {
        return start;
    }

    @Override
    Variable.Storage storage() {
        return Variable.Storage.FRAME;
    }

    @Override
    public FunctionScope function() {
        return parent().function();
    }
}
