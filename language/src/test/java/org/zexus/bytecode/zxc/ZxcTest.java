package org.zexus.bytecode.zxc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.BytecodeEquality;
import org.zexus.bytecode.FunctionFlag;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.Handler;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.MemberDeclaration;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.OperandForm;
import org.zexus.bytecode.Position;
import org.zexus.bytecode.PositionTable;
import org.zexus.bytecode.RandomBytecode;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.bytecode.Verifier;

class ZxcTest {
    private static final String RETURN_42 = "5a584300 0100 0000 01000000 02000000 02 2a000000 0100 01 00000000 2b00 00";

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("[ \n]", ""));
    }

    private static byte[] withChecksum(byte[] bytes) {
        var checksum = new CRC32();
        checksum.update(bytes);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 4);
        for (int i = 0; i < 4; i++) {
            longer[bytes.length + i] = (byte) (checksum.getValue() >>> 8 * i);
        }
        return longer;
    }

    private static void assertRefused(String message, byte[] bytes) {
        var exception = assertThrows(ZxcFormatException.class, () -> ZxcReader.read(bytes));
        assertTrue(exception.getMessage().contains(message), exception.getMessage());
    }

    private static Bytecode constants(Object... values) {
        var builder = new BytecodeBuilder();
        Arrays.asList(values).forEach(builder::addConstant);
        return builder.build();
    }

    @Property(tries = 500)
    void readsWhatItWrites(@ForAll long seed) throws ZxcFormatException {
        Bytecode function = new RandomBytecode(seed).function();
        byte[] bytes = ZxcWriter.write(function);
        Bytecode read = ZxcReader.read(bytes);
        BytecodeEquality.assertSame(function, read);
        assertArrayEquals(bytes, ZxcWriter.write(read));
    }

    @Property(tries = 3000)
    void damagedBytesGiveOnlyFormatExceptions(@ForAll long seed) {
        byte[] bytes = ZxcWriter.write(new RandomBytecode(seed).function(), new ZxcWriter.Options(false, true, true));
        var random = new Random(seed);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = Layout.HEADER_SIZE - 8 + random.nextInt(bytes.length - Layout.HEADER_SIZE + 8);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) 0xFF;
                default -> bytes = Arrays.copyOf(bytes, at);
            }
            if (bytes.length < Layout.HEADER_SIZE) {
                break;
            }
        }
        readOrRefuse(bytes);
    }

    @Property(tries = 2000)
    void arbitraryBytesGiveOnlyFormatExceptions(@ForAll byte[] content) {
        for (int version = 1; version <= 2; version++) {
            byte[] bytes = Arrays.copyOf(hex("5a584300 0000 0000"), 8 + content.length);
            bytes[4] = (byte) version;
            System.arraycopy(content, 0, bytes, 8, content.length);
            readOrRefuse(bytes);
            readOrRefuse(withChecksum(bytes));
        }
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            Bytecode read = ZxcReader.read(bytes, false);
            assertTrue(read.instructions().size() <= bytes.length);
        } catch (ZxcFormatException e) {
            assertTrue(!e.getMessage().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Opcode.class)
    void everyFormOfEveryOpcodeSurvives(Opcode opcode) throws ZxcFormatException {
        for (OperandForm form : opcode.forms()) {
            int[] operands = new int[form.kinds().size()];
            for (int i = 0; i < operands.length; i++) {
                operands[i] = Integer.MAX_VALUE - i;
            }
            Instruction instruction = Instruction.of(opcode, operands);
            var function = new Bytecode(constants().header(), List.of(instruction), List.of(), List.of(),
                    PositionTable.EMPTY, List.of());
            assertEquals(List.of(instruction), ZxcReader.read(ZxcWriter.write(function)).instructions());
        }
    }

    @Test
    void bytesOfVersion2() {
        var builder = new BytecodeBuilder("f", FunctionKind.ACTION);
        builder.emitLoadConst("é");
        builder.emitReturn();
        byte[] bytes = ZxcWriter.write(builder.build(), new ZxcWriter.Options(false, false, false));
        assertArrayEquals(hex("""
                5a584300 0200 0000 01000000 02000000
                05 02000000 c3a9
                0100 01 00000000
                2b00 00
                02 0000 01000000 66
                00
                00000000 00000000 00000000 00000000 00000000
                00 00000000 00000000
                00000000
                """), bytes);
    }

    @Test
    void optionsLeaveOutPositionsAndNames() throws ZxcFormatException {
        var builder = new BytecodeBuilder();
        builder.allocateLocal("secret");
        builder.setLine(7);
        builder.emitNop();
        Bytecode read = ZxcReader.read(ZxcWriter.write(builder.build(), new ZxcWriter.Options(true, false, false)));
        assertEquals(PositionTable.EMPTY, read.positions());
        assertEquals(1, read.localCount());
        assertNull(read.localNames().getFirst());
    }

    @Test
    void positionsUpToTheLargestNumber() throws ZxcFormatException {
        int most = Integer.MAX_VALUE;
        var builder = new BytecodeBuilder();
        for (Position position : List.of(new Position(0, most, most, most), new Position(most, most, 1, 0),
                Position.ofOffsets(0, 0), Position.ofLine(most, 1), Position.UNKNOWN)) {
            builder.setPosition(position);
            builder.markStatement(position);
            builder.emitNop();
        }
        BytecodeEquality.assertSame(builder.build(), ZxcReader.read(ZxcWriter.write(builder.build())));
    }

    @Test
    void positionsOutOfRangeAreRefused() {
        byte[] facts = hex("00 0000 00000000");
        byte[] head = hex("5a584300 0200 0000 00000000 00000000");
        for (String position : List.of("01 01 00", "01 feffffff1f 00", "01 02 feffffff0f", "02 01 00", "04",
                "01 ffffffffffff", "02 00 8080808010")) {
            byte[] tail = hex(position);
            byte[] bytes = Arrays.copyOf(head, head.length + facts.length + tail.length);
            System.arraycopy(facts, 0, bytes, head.length, facts.length);
            System.arraycopy(tail, 0, bytes, head.length + facts.length, tail.length);
            var exception = assertThrows(ZxcFormatException.class, () -> ZxcReader.read(bytes));
            assertFalse(exception.getMessage().startsWith("Unexpected end"), position + ": " + exception.getMessage());
        }
    }

    @Test
    void sharedFunctionsAreWrittenOnce() throws ZxcFormatException {
        Bytecode function = new BytecodeBuilder("f", FunctionKind.ACTION).build();
        for (int i = 0; i < 90; i++) {
            var outer = new BytecodeBuilder("f" + i, FunctionKind.ACTION);
            outer.addConstant(function);
            outer.addConstant(function);
            function = outer.build();
        }
        byte[] bytes = ZxcWriter.write(function);
        assertTrue(bytes.length < 20_000, bytes.length + " bytes");
        Bytecode read = ZxcReader.read(bytes);
        assertSame(read.constant(0), read.constant(1));
    }

    @Test
    void deepNestingIsRefused() {
        Bytecode function = new BytecodeBuilder("f", FunctionKind.ACTION).build();
        for (int i = 0; i <= Verifier.MAX_NESTING; i++) {
            var outer = new BytecodeBuilder("f", FunctionKind.ACTION);
            outer.addConstant(function);
            function = outer.build();
        }
        Bytecode deep = function;
        assertThrows(IllegalArgumentException.class, () -> ZxcWriter.write(deep));
        byte[] functions = new byte[16 + 11 * 10_000];
        System.arraycopy(hex("5a584300 0200 0000 01000000 00000000"), 0, functions, 0, 16);
        for (int i = 16; i < functions.length; i += 11) {
            System.arraycopy(hex("0a 0000 01000000 00000000"), 0, functions, i, 11);
        }
        assertRefused("functions nested deeper", functions);
        byte[] lists = new byte[16 + 5 * 10_000];
        System.arraycopy(functions, 0, lists, 0, 16);
        for (int i = 16; i < lists.length; i += 5) {
            System.arraycopy(hex("07 01000000"), 0, lists, i, 5);
        }
        assertRefused("constant nested deeper", lists);
    }

    @Test
    void damageIsFoundByTheChecksum() {
        byte[] bytes = ZxcWriter.write(constants("text"));
        bytes[20] ^= 1;
        assertRefused("checksum mismatch", bytes);
    }

    @Test
    void negativeOperandsAreNotWritten() {
        var function = new Bytecode(constants().header(), List.of(Instruction.of(Opcode.JUMP, -1)), List.of(),
                List.of(), PositionTable.EMPTY, List.of());
        assertThrows(IllegalArgumentException.class, () -> ZxcWriter.write(function));
    }

    @Test
    void headerErrors() {
        assertRefused("Data too short for header: 3 bytes", new byte[3]);
        assertRefused("wrong magic number", new byte[16]);
        assertRefused("unsupported version 3", hex("5a584300 0300 0000 00000000 00000000"));
        assertRefused("unknown flags 8", hex("5a584300 0200 0800 00000000 00000000"));
    }

    @Test
    void countsAreCheckedBeforeMemoryIsTaken() {
        assertRefused("2147483647 constants in 0 bytes", hex("5a584300 0200 0000 ffffff7f 00000000"));
        assertRefused("2147483647 instructions in 0 bytes", hex("5a584300 0200 0000 00000000 ffffff7f"));
        assertRefused("number 4294967295 is too large", hex("5a584300 0200 0000 ffffffff 00000000"));
        assertRefused("Unexpected end of data at offset 21, need 2147483647 bytes",
                hex("5a584300 0200 0000 01000000 00000000 05 ffffff7f"));
        assertRefused("Unexpected end of data at offset 21, need 4294967294 bytes",
                hex("5a584300 0200 0000 01000000 00000000 0c ffffff7f"));
    }

    @Test
    void unknownTagsAndTypesAreRefused() {
        assertRefused("unknown constant tag 7f", hex("5a584300 0200 0000 01000000 00000000 7f"));
        assertRefused("only its writer understands", hex("5a584300 0200 0000 01000000 00000000 ff"));
        assertRefused("unknown operand type 9", hex("5a584300 0200 0000 00000000 01000000 0500 09"));
        assertRefused("Unknown opcode 999 at instruction 0",
                hex("5a584300 0200 0000 00000000 01000000 e703 00"));
        assertRefused("function 0 is not complete", hex("5a584300 0200 0000 01000000 00000000 0d 00000000"));
        assertRefused("collection as a key", hex("5a584300 0200 0000 01000000 00000000 0b 01000000 07 00000000"));
        assertRefused("bad UTF-8", hex("5a584300 0200 0000 01000000 00000000 05 02000000 c080"));
        assertRefused("bad UTF-8", hex("5a584300 0200 0000 01000000 00000000 05 01000000 c3"));
        assertRefused("a yes or no is 2", hex("5a584300 0200 0000 01000000 00000000 01 02"));
        assertRefused("integer without digits", hex("5a584300 0200 0000 01000000 00000000 09 00000000"));
    }

    @Test
    void operandListsMayNameConstantsAndLiterals() throws ZxcFormatException {
        byte[] facts = hex("00 0000 00000000 00 00000000 00000000 00000000 00000000 00000000 00 00000000 00000000"
                + "00000000");
        byte[] code = hex("5a584300 0200 0000 01000000 02000000 05 01000000 66"
                + "3200 05 02 02 00000000 01 0300000000000000" + "0200 05 01 03 01000000 78");
        byte[] bytes = Arrays.copyOf(code, code.length + facts.length);
        System.arraycopy(facts, 0, bytes, code.length, facts.length);
        Bytecode read = ZxcReader.read(bytes);
        assertEquals(List.of("f", "x"), read.constants());
        assertEquals(List.of(Instruction.of(Opcode.CALL_NAME, 0, 3), Instruction.of(Opcode.LOAD_NAME, 1)),
                read.instructions());
    }

    @Test
    void version1WithChecksum() throws ZxcFormatException {
        byte[] bytes = hex(RETURN_42 + "ae299340");
        Bytecode read = ZxcReader.read(bytes);
        assertEquals("[LOAD_CONST 0, RETURN]", read.instructions().toString());
        assertEquals(List.of(42L), read.constants());
        assertEquals("binary-1", read.header().metadata().get("version"));
        bytes[16 + 1] ^= 1;
        assertRefused("checksum mismatch", bytes);
    }

    @Test
    void version1WithoutChecksum() throws ZxcFormatException {
        byte[] bytes = hex(RETURN_42);
        assertThrows(ZxcFormatException.class, () -> ZxcReader.read(bytes));
        assertEquals(2, ZxcReader.read(bytes, false).instructions().size());
        assertEquals(2, ZxcReader.read(hex(RETURN_42 + "00000000"), false).instructions().size());
        assertThrows(ZxcFormatException.class, () -> ZxcReader.read(hex(RETURN_42 + "00"), false));
    }

    @Test
    void version1MapsAreJson() throws ZxcFormatException {
        assertEquals(
                Map.of("a", List.of(1L, 2.5, true), "é\n", Map.of("x", "y")),
                version1Json("{\"a\": [1, 2.5, true], \"\\u00e9\\n\": {\"x\": \"y\"}}"));
        assertRefused("function without its code", version1JsonFile(
                "{\"bytecode\": \"Bytecode(2 instructions, 1 constants)\", \"params\": []}"));
        for (String bad : List.of("{", "{\"a\" 1}", "[1,]", "01x", "\"\\q\"", "1 2", "{\"a\": }", "\"\u0001\"", "",
                "[".repeat(5000))) {
            assertRefused("bad JSON at offset 17", version1JsonFile(bad));
        }
    }

    @Test
    void version1LeavesOutZeroCountsAndNumbersLabels() throws ZxcFormatException {
        byte[] bytes = withChecksum(hex("5a584300 0100 0000 00000000 02000000 3c00 00 ff00 02 ffffffffffffffff"));
        assertThrows(ZxcFormatException.class, () -> ZxcReader.read(bytes));
        Bytecode read = ZxcReader
                .read(withChecksum(hex("5a584300 0100 0000 00000000 02000000 3c00 00 ff00 01 39300000")));
        assertEquals(List.of(Instruction.of(Opcode.BUILD_LIST, 0), Instruction.of(Opcode.NOP)), read.instructions());
    }

    @Test
    void version1KnowsNoLaterTags() {
        for (String tag : List.of("09", "0a", "0b", "0c", "0d", "0e", "0f", "10")) {
            assertRefused("unknown constant tag " + tag,
                    withChecksum(hex("5a584300 0100 0000 01000000 00000000" + tag + "00000000")));
        }
    }

    private static Object version1Json(String json) throws ZxcFormatException {
        return ZxcReader.read(version1JsonFile(json)).constant(0);
    }

    private static byte[] version1JsonFile(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = hex("5a584300 0100 0000 01000000 00000000 06"
                + HexFormat.of().toHexDigits(Integer.reverseBytes(text.length)));
        byte[] bytes = Arrays.copyOf(head, head.length + text.length);
        System.arraycopy(text, 0, bytes, head.length, text.length);
        return withChecksum(bytes);
    }

    @Test
    void numbersOfEnumConstantsAreKept() {
        assertEquals("[MODULE, INNER_MODULE, ACTION, LAMBDA, METHOD, CONSTRUCTOR, THUNK]",
                Arrays.toString(FunctionKind.values()));
        assertEquals("[ASYNC, VIEW, PURE, PAYABLE, PRIVATE]", Arrays.toString(FunctionFlag.values()));
        assertEquals("[EXCEPTION, VALUE]", Arrays.toString(Handler.Delivery.values()));
        assertEquals("[DATA, ENTITY, CONTRACT, INTERFACE]", Arrays.toString(TypeDeclaration.Kind.values()));
        assertEquals("[IMMUTABLE, VERIFIED, TOLERANT]", Arrays.toString(TypeDeclaration.Flag.values()));
        assertEquals("[FIELD, METHOD, COMPUTED, OPERATOR, CONSTRUCTOR, STATIC, GUARD, NESTED, REACTION]",
                Arrays.toString(MemberDeclaration.Kind.values()));
        assertEquals(
                "[NULLABLE, IMMUTABLE, PRIVATE, PUBLIC, VIEW, PURE, PAYABLE, ASYNC, PERSISTENT, LEDGER, ABSTRACT, CACHED, LOGGED]",
                Arrays.toString(MemberDeclaration.Flag.values()));
        assertEquals("[FUNCTION, VALUE, CONSTRAINT, TYPE, CONTENT]",
                Arrays.toString(MemberDeclaration.Operand.values()));
    }
}
