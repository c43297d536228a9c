package org.zexus.toolchain.loops;

import java.util.ArrayList;
import java.util.List;
import jdk.graal.compiler.core.common.cfg.AbstractControlFlowGraph;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.core.common.cfg.CFGLoop;

/** A block of a function that has nothing but its place among others. */
final class Block extends BasicBlock<Block> {
    private final double frequency;
    private final List<Block> predecessors = new ArrayList<>();
    private final List<Block> successors = new ArrayList<>();
    private CFGLoop<Block> loop;
    private boolean isAligned;

    Block(Graph graph, double frequency) {
        super(graph);
        this.frequency = frequency;
        setId(graph.blocks.size());
        graph.blocks.add(this);
    }

    /** The blocks of a function. */
    static final class Graph implements AbstractControlFlowGraph<Block> {
        private final List<Block> blocks = new ArrayList<>();

        Block block(double frequency) {
            return new Block(this, frequency);
        }

        @Override
        public Block[] getBlocks() {
            return blocks.toArray(Block[]::new);
        }

        @Override
        public int getNumberOfLoops() {
            return (int) blocks.stream().filter(Block::isLoopHeader).count();
        }

        @Override
        public Block getStartBlock() {
            return blocks.getFirst();
        }
    }

    /** Goes on with other blocks; gives this. */
    Block to(Block... next) {
        for (Block each : next) {
            successors.add(each);
            each.predecessors.add(this);
        }
        return this;
    }

    /** Makes this the start of a loop with other blocks inside an outer loop, or none. */
    void startLoop(Block outer, Block... others) {
        loop = new CFGLoop<>(outer == null ? null : outer.loop, 0, this) {
            @Override
            public int numBackedges() {
                return getHeader().numBackedges();
            }
        };
        for (Block each : others) {
            each.loop = loop;
        }
    }

    @Override
    public boolean isLoopHeader() {
        return loop != null && loop.getHeader() == this;
    }

    @Override
    public boolean isLoopEnd() {
        return successors.stream().anyMatch(next -> next.isLoopHeader() && next.loop == loop);
    }

    @Override
    public int numBackedges() {
        return (int) predecessors.stream().filter(each -> each.loop == loop).count();
    }

    @Override
    public double getRelativeFrequency() {
        return frequency;
    }

    @Override
    public int getPredecessorCount() {
        return predecessors.size();
    }

    @Override
    public int getSuccessorCount() {
        return successors.size();
    }

    @Override
    public Block getPredecessorAt(int index) {
        return predecessors.get(index);
    }

    @Override
    public Block getSuccessorAt(int index) {
        return successors.get(index);
    }

    @Override
    public double getSuccessorProbabilityAt(int index) {
        return successors.get(index).frequency / frequency;
    }

    @Override
    public CFGLoop<Block> getLoop() {
        return loop;
    }

    @Override
    public int getLoopDepth() {
        return loop == null ? 0 : loop.getDepth();
    }

    @Override
    public boolean isAligned() {
        return isAligned;
    }

    @Override
    public void setAlign(boolean align) {
        isAligned = align;
    }

    @Override
    public int getLinearScanNumber() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLinearScanNumber(int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isExceptionEntry() {
        return false;
    }

    @Override
    public void delete() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Block getPostdominator() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Block getDominator(int distance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean canUseBlockAsSpillTarget() {
        return false;
    }

    @Override
    public void setCanUseBlockAsSpillTarget(boolean can) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isModifiable() {
        return true;
    }
}
