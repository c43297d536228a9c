package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.counting;
import static org.zexus.vm.Machine.program;
import static org.zexus.vm.Machine.returning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeEquality;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.cache.CacheKey;
import org.zexus.bytecode.cache.DiskStore;
import org.zexus.bytecode.zxc.ZxcContainer;
import org.zexus.bytecode.zxc.ZxcFiles;
import org.zexus.bytecode.zxc.ZxcFormatException;
import org.zexus.bytecode.zxc.ZxcReader;
import org.zexus.bytecode.zxc.ZxcWriter;
import org.zexus.vm.Machine;

/** The binary format, under the names of the machine's list; what it says of the other reader holds for this one. */
class BinaryBytecodeTest {

    private static Bytecode roundTrip(Bytecode code) throws ZxcFormatException {
        Bytecode read = ZxcReader.read(ZxcWriter.write(code));
        BytecodeEquality.assertSame(code, read);
        return read;
    }

    private static Object constant(Object value) throws ZxcFormatException {
        Bytecode read = roundTrip(returning(code -> code.emitLoadConst(value)));
        try (Machine machine = Machine.plain()) {
            return machine.vm().execute(read);
        }
    }

    @Nested
    class RoundTrip {
        @Test
        void simple_bytecode() throws ZxcFormatException {
            Bytecode read = roundTrip(returning(code -> {
                code.emitLoadConst(10);
                code.emitLoadConst(20);
                code.emitAdd();
            }));
            assertEquals(4, read.instructions().size());
        }

        @Test
        void loop_bytecode() throws ZxcFormatException {
            try (Machine machine = Machine.plain()) {
                assertEquals(9L, machine.vm().execute(roundTrip(counting(9))));
            }
        }

        @Test
        void blockchain_opcodes() throws ZxcFormatException {
            roundTrip(returning(code -> {
                code.emitTxBegin();
                code.emitLoadConst("data");
                code.emitHashBlock();
                code.emitStateWrite("hash");
                code.emitTxCommit();
                code.emitStateRead("hash");
            }));
        }

        @Test
        void rich_constants() throws ZxcFormatException {
            var map = new LinkedHashMap<String, Object>();
            map.put("list", List.of(1L, 2.5, "text", true));
            map.put("nothing", null);
            assertEquals(map, constant(map));
        }

        @Test
        void register_operands() throws ZxcFormatException {
            Bytecode read = roundTrip(program(code -> code.emit(Opcode.ADD_REG, 2, 0, 1)));
            assertEquals(1, read.instruction(0).operand(2));
        }

        @Test
        void empty_bytecode() throws ZxcFormatException {
            assertEquals(List.of(), roundTrip(program(_ -> {})).instructions());
        }

        @Test
        void opcode_values_preserved() throws ZxcFormatException {
            Bytecode read = roundTrip(counting(3));
            assertEquals(counting(3).instructions().stream().map(each -> each.opcode().number()).toList(),
                    read.instructions().stream().map(each -> each.opcode().number()).toList());
        }
    }

    @Nested
    class Checksum {
        @Test
        void checksum_verification_passes() throws ZxcFormatException {
            roundTrip(counting(3));
        }

        @Test
        void corrupted_data_detected() {
            byte[] bytes = ZxcWriter.write(counting(3));
            for (int i = 0; i < bytes.length; i++) {
                byte[] damaged = bytes.clone();
                damaged[i] ^= 1;
                assertThrows(ZxcFormatException.class, () -> ZxcReader.read(damaged));
            }
        }

        @Test
        void no_checksum_mode() throws ZxcFormatException {
            byte[] bytes = ZxcWriter.write(counting(3), new ZxcWriter.Options(false, true, true));
            BytecodeEquality.assertSame(counting(3), ZxcReader.read(bytes));
            assertTrue(bytes.length < ZxcWriter.write(counting(3)).length);
        }
    }

    @Nested
    class FileIO {
        @TempDir Path directory;

        @Test
        void save_and_load() throws IOException {
            Path file = directory.resolve("loop.zxc");
            ZxcFiles.save(file, counting(3));
            BytecodeEquality.assertSame(counting(3), ZxcFiles.load(file));
        }

        @Test
        void file_starts_with_magic() {
            assertEquals("ZXC\0", new String(ZxcWriter.write(counting(3)), 0, 4, StandardCharsets.US_ASCII));
        }

        @Test
        void version_in_header() {
            assertArrayEquals(new byte[]{2, 0}, Arrays.copyOfRange(ZxcWriter.write(counting(3)), 4, 6));
        }
    }

    /** Programs that the language has compiled. */
    @Nested
    class CompilerIntegration {
        private static Object run(String text) {
            try (Context context = Context.create("zexus")) {
                Value buffer = context.eval(Source.newBuilder("zexus", text, "main.zx")
                        .option("zexus.Binary", "true")
                        .buildLiteral());
                byte[] bytes = new byte[(int) buffer.getBufferSize()];
                buffer.readBuffer(0, bytes, 0, bytes.length);
                return context.eval(Source
                        .newBuilder("zexus", ByteSequence.create(bytes), "main.zxc")
                        .mimeType("application/x-zexus-bytecode")
                        .buildLiteral()).asLong();
            }
        }

        @Test
        void compiled_code_round_trips() {
            assertEquals(7L, run("1 + 2 * 3"));
        }

        @Test
        void loop_compiled_round_trips() {
            assertEquals(45L, run("let sum = 0\nfor i in range(10) { sum += i }\nsum"));
        }

        @Test
        void function_def_round_trips() {
            assertEquals(120L, run("action fact(n) { return n < 2 ? 1 : n * fact(n - 1) }\nfact(5)"));
        }
    }

    @Nested
    class Sizes {
        private static Bytecode large(int constants) {
            return returning(code -> {
                for (int i = 0; i < constants; i++) {
                    code.emitLoadConst("constant " + i);
                    code.emitPop();
                }
                code.emitLoadConst(null);
            });
        }

        @Test
        void binary_is_compact() {
            assertTrue(ZxcWriter.write(counting(3)).length < counting(3).disassemble().length());
        }

        @Test
        void large_bytecode_size() {
            assertTrue(ZxcWriter.write(large(400)).length < 400 * 50);
        }

        /** How long it takes depends on the machine; it is done, and one page for each instruction would not do. */
        @Test
        void serialization_speed() throws ZxcFormatException {
            assertEquals(7_001, roundTrip(program(code -> {
                for (int i = 0; i < 7_000; i++) {
                    code.emitLoadConst("constant " + i % 400);
                }
                code.emitReturn();
            })).instructions().size());
        }
    }

    @Nested
    class EdgeCases {
        @Test
        void max_int32() throws ZxcFormatException {
            assertEquals((long) Integer.MAX_VALUE, constant(Integer.MAX_VALUE));
            assertEquals((long) Integer.MIN_VALUE, constant(Integer.MIN_VALUE));
        }

        @Test
        void large_int64() throws ZxcFormatException {
            assertEquals(1L << 40, constant(1L << 40));
            assertEquals(-(1L << 50), constant(-(1L << 50)));
        }

        @Test
        void unicode_strings() throws ZxcFormatException {
            assertEquals("Hello 世界 🌍", constant("Hello 世界 🌍"));
        }

        @Test
        void nested_list_constant() throws ZxcFormatException {
            assertEquals(List.of(List.of(1L, List.of(2L)), List.of()),
                    constant(List.of(List.of(1, List.of(2)), List.of())));
        }

        @Test
        void invalid_magic() {
            byte[] bytes = ZxcWriter.write(counting(3));
            bytes[0] = 'Y';
            assertThrows(ZxcFormatException.class, () -> ZxcReader.read(bytes));
        }

        @Test
        void too_short() {
            byte[] bytes = ZxcWriter.write(counting(3));
            for (int length = 0; length < bytes.length; length++) {
                byte[] part = Arrays.copyOf(bytes, length);
                assertThrows(ZxcFormatException.class, () -> ZxcReader.read(part));
            }
        }
    }

    @Nested
    class MultiContainer {
        private static void check(int count) throws ZxcFormatException {
            List<Bytecode> programs = IntStream.range(0, count).mapToObj(Machine::counting).toList();
            List<Bytecode> read = ZxcContainer.read(ZxcContainer.write(programs));
            assertEquals(count, read.size());
            for (int i = 0; i < count; i++) {
                BytecodeEquality.assertSame(programs.get(i), read.get(i));
            }
        }

        @Test
        void round_trip() throws ZxcFormatException {
            check(3);
        }

        @Test
        void empty_list() throws ZxcFormatException {
            check(0);
        }

        @Test
        void single_entry() throws ZxcFormatException {
            check(1);
        }

        @Test
        void invalid_magic() {
            byte[] bytes = ZxcContainer.write(List.of(counting(3)));
            bytes[0] = 'Y';
            assertThrows(ZxcFormatException.class, () -> ZxcContainer.read(bytes));
        }
    }

    @Nested
    class Colocated {
        @TempDir Path directory;

        @Test
        void zxc_path_for() {
            assertEquals(Path.of("a", "b.zxc"), ZxcFiles.pathFor(Path.of("a", "b.zx")));
        }

        @Test
        void is_zxc_fresh_missing() throws IOException {
            assertFalse(ZxcFiles.isFresh(Files.createFile(directory.resolve("a.zx"))));
        }

        @Test
        void is_zxc_fresh_exists() throws IOException {
            Path source = Files.createFile(directory.resolve("a.zx"));
            ZxcFiles.save(ZxcFiles.pathFor(source), counting(3));
            assertTrue(ZxcFiles.isFresh(source));
        }
    }

    @Nested
    class CacheIntegration {
        private static final CacheKey KEY = CacheKey.of("1", "text", "a.zx", List.of());
        @TempDir Path directory;

        @Test
        void disk_cache_uses_zxc() throws IOException {
            new DiskStore(directory).write(KEY, counting(3));
            try (var files = Files.list(directory)) {
                assertTrue(files.allMatch(each -> each.toString().endsWith(".zxc")));
            }
        }

        @Test
        void disk_cache_round_trip() {
            new DiskStore(directory).write(KEY, counting(3));
            Optional<Bytecode> read = new DiskStore(directory).read(KEY);
            assertEquals(counting(3).instructions(), read.orElseThrow().instructions());
        }
    }
}
