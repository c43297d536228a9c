package org.zexus.bytecode.zxc;

import java.math.BigInteger;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.CallShape;
import org.zexus.bytecode.EnumDeclaration;
import org.zexus.bytecode.FunctionHeader;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.MemberDeclaration;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.bytecode.Verifier;

/** Writes programs in version 2 of the binary form. */
public final class ZxcWriter {
    /**
     * What is written besides the code.
     *
     * @param checksum whether the file ends with a checksum
     * @param positions whether the positions of instructions and statements are kept; without them, errors name no
     * lines and debuggers find no statements
     * @param names whether the names of local variables are kept
     */
    public record Options(boolean checksum, boolean positions, boolean names) {
        /** Everything is kept. */
        public static final Options ALL = new Options(true, true, true);
    }

    private final ByteSink sink = new ByteSink();
    private final IdentityHashMap<Bytecode, Integer> written = new IdentityHashMap<>();
    private final Options options;

    private ZxcWriter(Options options) {
        this.options = options;
    }

    /**
     * The binary form of a function and all functions nested in it.
     *
     * @throws IllegalArgumentException if an operand or table entry is negative, or functions are nested deeper than
     * {@link Verifier#MAX_NESTING} levels; verified functions are always written
     */
    public static byte[] write(Bytecode function) {
        return write(function, Options.ALL);
    }

    /** As {@link #write(Bytecode)}, with a choice of what to keep. */
    public static byte[] write(Bytecode function, Options options) {
        var writer = new ZxcWriter(options);
        writer.sink.bytes(Layout.MAGIC);
        writer.sink.u16(Layout.VERSION);
        writer.module(function, options.checksum() ? Layout.FLAG_CHECKSUM : 0, 0);
        if (options.checksum()) {
            writer.sink.checksum();
        }
        return writer.sink.toByteArray();
    }

    private void module(Bytecode function, int flags, int nesting) {
        if (nesting > Verifier.MAX_NESTING) {
            throw new IllegalArgumentException("functions nested deeper than " + Verifier.MAX_NESTING + " levels");
        }
        sink.u16(flags | (options.positions() ? Layout.FLAG_POSITIONS : 0) | (options.names() ? Layout.FLAG_NAMES : 0));
        sink.u32(function.constants().size());
        sink.u32(function.instructions().size());
        for (Object constant : function.constants()) {
            constant(constant, nesting);
        }
        function.instructions().forEach(this::instruction);
        header(function.header());
        handlers(function);
        if (options.positions()) {
            var runs = function.positions().runs();
            var positions = new PositionWriter(sink);
            sink.u32(runs.size());
            runs.forEach(run -> positions.entry(run.instruction(), run.position()));
            var statements = new PositionWriter(sink);
            sink.u32(function.statements().size());
            function.statements().forEach(mark -> statements.entry(mark.instruction(), mark.position()));
        }
        written.put(function, written.size());
    }

    private void number(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative number " + value);
        }
        sink.u32(value);
    }

    private void constant(Object value, int nesting) {
        switch (value) {
            case Bytecode function -> {
                Integer ordinal = written.get(function);
                if (ordinal != null) {
                    sink.u8(Tag.SAME_FUNCTION);
                    sink.u32(ordinal);
                } else {
                    sink.u8(Tag.FUNCTION);
                    module(function, 0, nesting + 1);
                }
            }
            case CallShape shape -> shape(shape);
            case TypeDeclaration type -> type(type);
            case EnumDeclaration declaration -> enumeration(declaration);
            case null, default -> data(value);
        }
    }

    private void data(Object value) {
        switch (value) {
            case null -> sink.u8(Tag.NULL);
            case Boolean bool -> {
                sink.u8(Tag.BOOLEAN);
                sink.flag(bool);
            }
            case Long number when number.intValue() == number -> {
                sink.u8(Tag.INT);
                sink.u32(number.intValue());
            }
            case Long number -> {
                sink.u8(Tag.LONG);
                sink.i64(number);
            }
            case Double number -> {
                sink.u8(Tag.DOUBLE);
                sink.f64(number);
            }
            case String text -> {
                sink.u8(Tag.STRING);
                sink.string(text);
            }
            case BigInteger number -> {
                byte[] content = number.toByteArray();
                sink.u8(Tag.BIG_INTEGER);
                sink.u32(content.length);
                sink.bytes(content);
            }
            case List<?> list -> {
                sink.u8(Tag.LIST);
                sink.u32(list.size());
                list.forEach(this::data);
            }
            case Set<?> set -> {
                sink.u8(Tag.SET);
                sink.u32(set.size());
                set.forEach(this::data);
            }
            case Map<?, ?> map -> {
                sink.u8(Tag.MAP);
                sink.u32(map.size());
                map.forEach((k, v) -> {
                    data(k);
                    data(v);
                });
            }
            default -> throw new IllegalArgumentException("not a constant: " + value.getClass().getName());
        }
    }

    private void shape(CallShape shape) {
        sink.u8(Tag.CALL_SHAPE);
        sink.u32(shape.arguments().size());
        for (CallShape.Argument argument : shape.arguments()) {
            switch (argument) {
                case CallShape.Positional.POSITIONAL -> sink.u8(Layout.ARGUMENT_POSITIONAL);
                case CallShape.Spread.SPREAD -> sink.u8(Layout.ARGUMENT_SPREAD);
                case CallShape.Named named -> {
                    sink.u8(Layout.ARGUMENT_NAMED);
                    sink.string(named.name());
                }
            }
        }
    }

    private void enumeration(EnumDeclaration declaration) {
        sink.u8(Tag.ENUM);
        sink.string(declaration.name());
        sink.u32(declaration.members().size());
        for (EnumDeclaration.Member member : declaration.members()) {
            sink.string(member.name());
            sink.flag(member.hasValue());
        }
    }

    private void type(TypeDeclaration type) {
        sink.u8(Tag.TYPE);
        sink.u8(EnumNumbers.number(type.kind()));
        sink.string(type.name());
        sink.u16(EnumNumbers.bits(type.flags()));
        sink.u32(type.parentCount());
        sink.u32(type.interfaceCount());
        strings(type.typeParameters());
        sink.u32(type.members().size());
        for (MemberDeclaration member : type.members()) {
            sink.u8(EnumNumbers.number(member.kind()));
            sink.string(member.name());
            optional(member.annotation());
            sink.u16(EnumNumbers.bits(member.flags()));
            sink.u32(member.operands().size());
            member.operands().forEach(operand -> sink.u8(EnumNumbers.number(operand)));
        }
    }

    private void strings(Collection<String> texts) {
        sink.u32(texts.size());
        texts.forEach(sink::string);
    }

    private void optional(String text) {
        sink.flag(text != null);
        if (text != null) {
            sink.string(text);
        }
    }

    private void instruction(Instruction instruction) {
        sink.u16(instruction.opcode().number());
        int count = instruction.operandCount();
        switch (count) {
            case 0 -> sink.u8(Layout.OPERANDS_NONE);
            case 1 -> sink.u8(Layout.OPERANDS_U32);
            case 2 -> sink.u8(Layout.OPERANDS_PAIR);
            case 3 -> sink.u8(Layout.OPERANDS_TRIPLE);
            default -> {
                sink.u8(Layout.OPERANDS_LIST);
                sink.u8(count);
            }
        }
        for (int i = 0; i < count; i++) {
            if (count > 3) {
                sink.u8(Layout.OPERAND_U32);
            }
            number(instruction.operand(i));
        }
    }

    private void header(FunctionHeader header) {
        sink.u8(EnumNumbers.number(header.kind()));
        sink.u16(EnumNumbers.bits(header.flags()));
        sink.string(header.name());
        new PositionWriter(sink).position(header.position());
        sink.u32(header.metadata().size());
        header.metadata().forEach((key, value) -> {
            sink.string(key);
            data(value);
        });
        sink.u32(header.parameters().size());
        header.parameters().forEach(parameter -> {
            sink.string(parameter.name());
            optional(parameter.defaultText());
            sink.flag(parameter.isRest());
        });
        sink.u32(header.localCount());
        header.localNames().forEach(name -> optional(options.names() ? name : null));
        sink.u32(header.captures().size());
        header.captures().forEach(capture -> {
            sink.flag(capture.fromParentLocal());
            number(capture.index());
            sink.string(capture.name());
        });
        strings(header.declaredNames());
        sink.flag(header.exports().implicit());
        sink.u32(header.exports().names().size());
        header.exports().names().forEach((name, local) -> {
            sink.string(name);
            sink.string(local);
        });
        strings(header.exports().hidden());
    }

    private void handlers(Bytecode function) {
        sink.u32(function.handlers().size());
        function.handlers().forEach(handler -> {
            number(handler.start());
            number(handler.end());
            number(handler.target());
            number(handler.stackDepth());
            sink.u8(EnumNumbers.number(handler.delivery()));
        });
    }
}
