package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.counting;
import static org.zexus.vm.Machine.returning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeEquality;
import org.zexus.bytecode.VerificationException;
import org.zexus.bytecode.Verifier;
import org.zexus.bytecode.zxc.ZxcContainer;
import org.zexus.bytecode.zxc.ZxcFormatException;
import org.zexus.bytecode.zxc.ZxcReader;
import org.zexus.bytecode.zxc.ZxcWriter;
import org.zexus.vm.Machine;

/**
 * What the machine's list says of a reader that is not its writer's: here one that reads files of version 1, which
 * other writers have written.
 */
@DisplayName("test_binary_bytecode.py, TestRustDeserializer and TestMultiContainer")
class BinaryReaderBehaviourTest {
    /** The constant 42, LOAD_CONST 0, RETURN. */
    private static final String RETURN_42 = "5a584300 0100 0000 01000000 02000000 02 2a000000 0100 01 00000000 2b00 00"
            + "ae299340";

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    private static Object run(Bytecode program) {
        try (Machine machine = Machine.plain()) {
            return machine.vm().execute(program);
        }
    }

    @Test
    void validate() throws ZxcFormatException {
        Bytecode read = ZxcReader.read(hex(RETURN_42));
        assertTrue(Verifier.verify(read).isStatic());
    }

    /** Bytes that are no file, and files of code that must not run. */
    @Test
    void validate_bad_data() throws ZxcFormatException {
        assertThrows(ZxcFormatException.class,
                () -> ZxcReader.read("no such file".repeat(3).getBytes(StandardCharsets.UTF_8)));
        byte[] noConstant = hex("5a584300 0100 0000 00000000 02000000 0100 01 00000000 2b00 00");
        Bytecode read = ZxcReader.read(noConstant, false);
        assertThrows(VerificationException.class, () -> run(read));
    }

    @Test
    void header_info() {
        Bytecode code = counting(3);
        ByteBuffer header = ByteBuffer.wrap(ZxcWriter.write(code)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(List.of(2, 7, code.constants().size(), code.instructions().size()),
                List.of((int) header.getShort(4), (int) header.getShort(6), header.getInt(8), header.getInt(12)),
                "version, flags, constants, instructions");
    }

    @Test
    void deserialize_simple() throws ZxcFormatException {
        assertEquals(42L, run(ZxcReader.read(hex(RETURN_42))));
    }

    @Test
    void deserialize_rich_constants() throws ZxcFormatException {
        String header = "5a584300 0100 0000 06000000 00000000";
        String constants = "00 01 01 03 0000000000010000 04 000000000000f83f 05 03000000 616263"
                + "07 02000000 02 01000000 00";
        assertEquals(Arrays.asList(null, true, 1L << 40, 1.5, "abc", Arrays.asList(1L, null)),
                ZxcReader.read(hex(header + constants), false).constants());
    }

    @Test
    void deserialize_blockchain() throws ZxcFormatException {
        Bytecode code = returning(builder -> {
            builder.emitTxBegin();
            builder.emitLoadConst(5);
            builder.emitStateWrite("balance");
            builder.emitTxCommit();
            builder.emitStateRead("balance");
        });
        assertEquals(5L, run(ZxcReader.read(ZxcWriter.write(code))));
    }

    @Test
    void rust_checksum_verification() {
        byte[] bytes = hex(RETURN_42);
        for (int i = 16; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            assertThrows(ZxcFormatException.class, () -> ZxcReader.read(damaged));
        }
    }

    /** A file of version 1 says what one of version 2 says. */
    @Test
    void python_rust_consistency() throws ZxcFormatException {
        Bytecode first = ZxcReader.read(hex(RETURN_42));
        Bytecode second = ZxcReader.read(ZxcWriter.write(returning(code -> code.emitLoadConst(42))));
        assertEquals(first.instructions(), second.instructions());
        assertEquals(first.constants(), second.constants());
        assertEquals(Collections.nCopies(2, 42L), List.of(run(first), run(second)));
    }

    /** Several programs in one file. */
    @Test
    void file_io(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("programs.zxcm");
        Files.write(file, ZxcContainer.write(List.of(counting(1), counting(2))));
        assertArrayEquals("ZXCM".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(Files.readAllBytes(file), 4));
        List<Bytecode> read = ZxcContainer.read(Files.readAllBytes(file));
        BytecodeEquality.assertSame(counting(2), read.get(1));
    }
}
