package org.zexus.toolchain.loops;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.core.common.cfg.CFGLoop;
import jdk.graal.compiler.core.common.cfg.CodeEmissionOrder;
import jdk.graal.compiler.options.OptionValues;

/**
 * An order of the blocks of a function in which loops end in their condition. The compiler's own order is such for
 * loops with a single jump back to their start: the block with the condition is put behind that which would jump back,
 * and so one jump does for both. In an image, each loop asks at its end whether its thread has to wait for the
 * collector, and there is a second jump back from where it waited. This order puts the condition behind the block that
 * jumps back more often.
 *
 * @param <T> a block
 */
public final class RotatedLoops<T extends BasicBlock<T>> implements CodeEmissionOrder<T> {
    private final CodeEmissionOrder<T> given;
    private final T start;

    /** The order {@code given}, of the blocks of a function that begins with {@code start}, but with loops rotated. */
    public RotatedLoops(CodeEmissionOrder<T> given, T start) {
        this.given = given;
        this.start = start;
    }

    @Override
    public int[] computeCodeEmittingOrder(OptionValues options, ComputationTime time) {
        T[] blocks = start.getBlocks();
        List<T> order = IntStream.of(given.computeCodeEmittingOrder(options, time))
                .mapToObj(id -> blocks[id])
                .collect(Collectors.toCollection(ArrayList::new));
        for (T block : List.copyOf(order)) {
            if (block.isLoopHeader() && block != start) {
                rotate(order, block);
            }
        }
        return order.stream().mapToInt(BasicBlock::getId).toArray();
    }

    private void rotate(List<T> order, T header) {
        int place = order.indexOf(header);
        if (header.getSuccessorCount() != 2 || place + 1 == order.size()) {
            return;
        }
        T body = order.get(place + 1);
        if (!header.containsSucc(body) || body.getLoop() != header.getLoop()) {
            return;
        }
        Optional<T> end = usualEnd(header);
        if (end.isPresent() && order.indexOf(end.get()) > place) {
            order.remove(place);
            order.add(order.indexOf(end.get()) + 1, header);
            header.setAlign(false);
            body.setAlign(true);
        }
    }

    /** The block that does nothing but go back to the start of the loop at its end, if most rounds end there. */
    private Optional<T> usualEnd(T header) {
        List<T> ends = IntStream.range(0, header.getPredecessorCount())
                .mapToObj(header::getPredecessorAt)
                .filter(block -> isWithin(header.getLoop(), block.getLoop()))
                .toList();
        double rounds = ends.stream().mapToDouble(BasicBlock::getRelativeFrequency).sum();
        return ends.stream()
                .max(Comparator.comparingDouble(BasicBlock::getRelativeFrequency))
                .filter(end -> end.getSuccessorCount() == 1 && 2 * end.getRelativeFrequency() > rounds);
    }

    private static boolean isWithin(CFGLoop<?> loop, CFGLoop<?> inner) {
        return inner != null && inner.isAncestorOrSelf(loop);
    }
}
