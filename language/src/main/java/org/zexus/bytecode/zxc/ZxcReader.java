package org.zexus.bytecode.zxc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Capture;
import org.zexus.bytecode.Exports;
import org.zexus.bytecode.FunctionFlag;
import org.zexus.bytecode.FunctionHeader;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.Handler;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Parameter;
import org.zexus.bytecode.Position;
import org.zexus.bytecode.PositionTable;
import org.zexus.bytecode.StatementMark;
import org.zexus.bytecode.Verifier;

/**
 * Reads programs in the binary form, version 1 and 2. Whatever the bytes, the result is a program or a
 * {@link ZxcFormatException}, and memory is taken in proportion to the number of bytes. The program is not verified.
 */
public final class ZxcReader {
    private static final Map<String, Object> VERSION_1_METADATA = Map.of("version", "binary-1", "created_by",
            "binary_deserializer");

    private final ByteSource source;
    private final int version;
    private final ConstantReader constants;
    private final List<Bytecode> complete = new ArrayList<>();

    private ZxcReader(ByteSource source, int version) {
        this.source = source;
        this.version = version;
        this.constants = new ConstantReader(source, version);
    }

    /**
     * Reads a program. A file of version 1 must end with its checksum, unless it is too short for one.
     *
     * @throws ZxcFormatException if the bytes are not a program
     */
    public static Bytecode read(byte[] bytes) throws ZxcFormatException {
        return read(bytes, true);
    }

    /**
     * Reads a program.
     *
     * @param bytes the file
     * @param checkVersion1 whether a file of version 1, which does not tell, ends with a checksum that is to be
     * checked; if not, one that is there is ignored
     * @throws ZxcFormatException if the bytes are not a program
     */
    public static Bytecode read(byte[] bytes, boolean checkVersion1) throws ZxcFormatException {
        if (bytes.length < Layout.HEADER_SIZE) {
            throw new ZxcFormatException("Data too short for header: " + bytes.length + " bytes");
        }
        var source = new ByteSource(bytes);
        if (!Arrays.equals(source.bytes(Layout.MAGIC.length), Layout.MAGIC)) {
            throw new ZxcFormatException("not a compiled program: wrong magic number");
        }
        int version = source.u16();
        return switch (version) {
            case 1 -> new ZxcReader(source, version).version1(checkVersion1);
            case 2 -> new ZxcReader(source, version).version2();
            default -> throw new ZxcFormatException("unsupported version " + version);
        };
    }

    private Bytecode version1(boolean check) throws ZxcFormatException {
        int flags = source.u16();
        if (flags != 0) {
            throw source.failure("unknown flags " + flags, 2);
        }
        int sizeBehindFlags = source.remaining();
        if (check && sizeBehindFlags > Layout.HEADER_SIZE - source.offset() + Layout.CHECKSUM_SIZE) {
            source.dropChecksum();
        }
        int constantCount = source.u31();
        int instructionCount = source.u31();
        List<Object> pool = pool(constantCount, 0);
        List<Instruction> code = new InstructionReader(source, version, pool).instructions(instructionCount);
        if (source.remaining() != 0 && (check || source.remaining() != Layout.CHECKSUM_SIZE)) {
            throw source.failure(source.remaining() + " bytes too many", 0);
        }
        var header = new FunctionHeader("<main>", FunctionKind.MODULE, Set.of(), List.of(), List.of(), List.of(),
                List.of(), Exports.NONE, Position.UNKNOWN, VERSION_1_METADATA);
        return new Bytecode(header, code, pool, List.of(), PositionTable.EMPTY, List.of());
    }

    private Bytecode version2() throws ZxcFormatException {
        int flags = source.u16();
        if ((flags & Layout.FLAG_CHECKSUM) != 0) {
            source.dropChecksum();
        }
        Bytecode function = module(flags, 0);
        if (source.remaining() != 0) {
            throw source.failure(source.remaining() + " bytes too many", 0);
        }
        return function;
    }

    private Bytecode module(int flags, int nesting) throws ZxcFormatException {
        if ((flags & ~Layout.ALL_FLAGS) != 0) {
            throw source.failure("unknown flags " + flags, 2);
        }
        if (nesting > Verifier.MAX_NESTING) {
            throw source.failure("functions nested deeper than " + Verifier.MAX_NESTING + " levels", 0);
        }
        int constantCount = source.u31();
        int instructionCount = source.u31();
        List<Object> pool = pool(constantCount, nesting);
        List<Instruction> code = new InstructionReader(source, version, pool).instructions(instructionCount);
        FunctionHeader header = header();
        List<Handler> handlers = constants.list(17, () -> new Handler(source.u31(), source.u31(), source.u31(),
                source.u31(), source.member(Handler.Delivery.class)));
        PositionTable positions = PositionTable.EMPTY;
        List<StatementMark> statements = List.of();
        if ((flags & Layout.FLAG_POSITIONS) != 0) {
            positions = positions();
            statements = statements();
        }
        var function = new Bytecode(header, code, pool, handlers, positions, statements);
        complete.add(function);
        return function;
    }

    private List<Object> pool(int count, int nesting) throws ZxcFormatException {
        if (count > source.remaining()) {
            throw source.failure(count + " constants in " + source.remaining() + " bytes", 0);
        }
        var pool = new ArrayList<Object>(count);
        for (int i = 0; i < count; i++) {
            int tag = source.u8();
            if (version > 1 && tag == Tag.FUNCTION) {
                pool.add(nestedFunction(nesting));
            } else if (version > 1 && tag == Tag.SAME_FUNCTION) {
                pool.add(sameFunction());
            } else {
                pool.add(constants.constant(tag));
            }
        }
        return pool;
    }

    private Bytecode nestedFunction(int nesting) throws ZxcFormatException {
        int flags = source.u16();
        if ((flags & Layout.FLAG_CHECKSUM) != 0) {
            throw source.failure("nested function with a checksum", 2);
        }
        return module(flags, nesting + 1);
    }

    private Bytecode sameFunction() throws ZxcFormatException {
        int ordinal = source.u31();
        if (ordinal >= complete.size()) {
            throw source.failure("function " + ordinal + " is not complete", 4);
        }
        return complete.get(ordinal);
    }

    private FunctionHeader header() throws ZxcFormatException {
        FunctionKind kind = source.member(FunctionKind.class);
        Set<FunctionFlag> flags = source.flags(FunctionFlag.class);
        String name = source.string();
        Position position = new PositionReader(source).position();
        var metadata = new LinkedHashMap<String, Object>();
        for (int count = source.count(5); count > 0; count--) {
            String key = source.string();
            metadata.put(key, constants.data());
        }
        List<Parameter> parameters = constants.list(6,
                () -> new Parameter(source.string(), source.optionalString(), source.flag()));
        List<String> locals = constants.list(1, source::optionalString);
        List<Capture> captures = constants.list(9,
                () -> new Capture(source.flag(), source.u31(), source.string()));
        List<String> declared = constants.list(4, source::string);
        return new FunctionHeader(name, kind, flags, parameters, locals, captures, declared, exports(), position,
                metadata);
    }

    private Exports exports() throws ZxcFormatException {
        boolean implicit = source.flag();
        var names = new LinkedHashMap<String, String>();
        for (int count = source.count(8); count > 0; count--) {
            String name = source.string();
            names.put(name, source.string());
        }
        return new Exports(implicit, names, new LinkedHashSet<>(constants.list(4, source::string)));
    }

    private PositionTable positions() throws ZxcFormatException {
        var reader = new PositionReader(source);
        List<PositionTable.Run> runs = constants.list(2,
                () -> new PositionTable.Run(reader.instruction(), reader.position()));
        for (int i = 1; i < runs.size(); i++) {
            if (runs.get(i).instruction() == runs.get(i - 1).instruction()) {
                throw source.failure("two positions of an instruction", 0);
            }
        }
        return PositionTable.ofRuns(runs);
    }

    private List<StatementMark> statements() throws ZxcFormatException {
        var reader = new PositionReader(source);
        return constants.list(2, () -> new StatementMark(reader.instruction(), reader.position()));
    }
}
