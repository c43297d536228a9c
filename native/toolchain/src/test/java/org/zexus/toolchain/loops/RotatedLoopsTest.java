package org.zexus.toolchain.loops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotatedLoopsTest {
    private final Block.Graph graph = new Block.Graph();
    private final Block start = graph.block(1);
    private final Block header = graph.block(100);
    private final Block body = graph.block(99);
    private final Block end = graph.block(98);
    private final Block exit = graph.block(1);
    private final Block waiting = graph.block(0.1);

    private void loop() {
        start.to(header);
        header.to(body, exit);
        header.startLoop(null, body, end, waiting);
    }

    @Test
    void theConditionStandsBehindTheUsualEnd() {
        loop();
        body.to(end, waiting);
        end.to(header);
        waiting.to(header);
        header.setAlign(true);
        assertEquals(List.of(start, body, end, header, exit, waiting),
                rotated(start, header, body, end, exit, waiting));
        assertTrue(body.isAligned());
        assertFalse(header.isAligned());
    }

    @Test
    void aLoopThatTheCompilerHasRotatedStays() {
        loop();
        body.to(end, exit);
        end.to(header);
        assertEquals(List.of(start, body, end, header, exit), rotated(start, body, end, header, exit));
    }

    @Test
    void anEndThatGoesOnElsewhereStays() {
        loop();
        body.to(end, waiting);
        end.to(header, exit);
        waiting.to(header);
        assertEquals(List.of(start, header, body, end, exit, waiting),
                rotated(start, header, body, end, exit, waiting));
    }

    @Test
    void aLoopWithoutAConditionAtItsStartStays() {
        start.to(header);
        header.to(body);
        body.to(end, exit);
        end.to(header);
        header.startLoop(null, body, end);
        assertEquals(List.of(start, header, body, end, exit), rotated(start, header, body, end, exit));
    }

    @Test
    void endsOfWhichNoneIsUsualStay() {
        Block other = graph.block(98);
        loop();
        header.startLoop(null, body, end, other);
        body.to(end, other);
        end.to(header);
        other.to(header);
        assertEquals(List.of(start, header, body, end, other, exit),
                rotated(start, header, body, end, other, exit));
    }

    @Test
    void aLoopInsideALoop() {
        Block inner = graph.block(1000);
        Block innerEnd = graph.block(999);
        loop();
        body.to(inner);
        inner.to(innerEnd, end);
        innerEnd.to(inner);
        end.to(header);
        inner.startLoop(header, innerEnd);
        assertEquals(List.of(start, body, innerEnd, inner, end, header, exit),
                rotated(start, header, body, inner, innerEnd, end, exit));
    }

    private List<Block> rotated(Block... given) {
        int[] order = IntStream.range(0, given.length).map(i -> given[i].getId()).toArray();
        int[] rotated = new RotatedLoops<>((options, time) -> order, start).computeCodeEmittingOrder(null, null);
        return IntStream.of(rotated).mapToObj(id -> graph.getBlocks()[id]).toList();
    }
}
