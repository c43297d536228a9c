package org.zexus.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ProgramOutputTest {
    private final ByteArrayOutputStream target = new ByteArrayOutputStream();

    @Test
    void aTerminalSeesEveryWriteAtOnce() {
        var output = new ProgramOutput(target, true);
        output.write("a".getBytes(US_ASCII));
        assertEquals("a", target.toString(US_ASCII));
        output.write('b');
        assertEquals("ab", target.toString(US_ASCII));
    }

    @Test
    void bytesArriveInOrderWhateverTheirPortions() {
        var output = new ProgramOutput(target, false);
        var random = new Random(1);
        var expected = new ByteArrayOutputStream();
        for (int i = 0; i < 200; i++) {
            byte[] portion = new byte[i % 20 == 0 ? 1 << 17 : random.nextInt(3000)];
            random.nextBytes(portion);
            expected.writeBytes(portion);
            output.write(portion);
            expected.write(i);
            output.write(i);
        }
        output.flush();
        assertArrayEquals(expected.toByteArray(), target.toByteArray());
    }

    @Test
    void outputLeavesBeforeLongByItself() {
        var output = new ProgramOutput(target, false);
        output.write("waiting".getBytes(US_ASCII));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (target.size() == 0) {
                Thread.sleep(1);
            }
        });
        assertEquals("waiting", target.toString(US_ASCII));
    }
}
