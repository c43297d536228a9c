package org.zexus.bytecode.zxc;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zexus.bytecode.CallShape;
import org.zexus.bytecode.EnumDeclaration;
import org.zexus.bytecode.MemberDeclaration;
import org.zexus.bytecode.TypeDeclaration;

/** Reads every kind of constant but functions. */
final class ConstantReader {
    private static final int MAX_NESTING = 100;

    private final ByteSource source;
    private final int version;

    ConstantReader(ByteSource source, int version) {
        this.source = source;
        this.version = version;
    }

    /** Something that reads an element of a list. */
    interface Element<T> {
        T read() throws ZxcFormatException;
    }

    /**
     * A u32 count and as many elements.
     *
     * @param elementSize the least number of bytes of an element
     */
    <T> List<T> list(int elementSize, Element<T> element) throws ZxcFormatException {
        int count = source.count(elementSize);
        var list = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            list.add(element.read());
        }
        return list;
    }

    /** The content of the constant of a tag, which is not that of a function. */
    Object constant(int tag) throws ZxcFormatException {
        if (version == 1) {
            return data(tag, 0);
        }
        return switch (tag) {
            case Tag.CALL_SHAPE -> new CallShape(list(1, this::argument));
            case Tag.TYPE -> type();
            case Tag.ENUM -> new EnumDeclaration(source.string(),
                    list(5, () -> new EnumDeclaration.Member(source.string(), source.flag())));
            default -> data(tag, 0);
        };
    }

    /** A constant that is plain data. */
    Object data() throws ZxcFormatException {
        return data(source.u8(), 0);
    }

    private Object data(int tag, int depth) throws ZxcFormatException {
        if (depth > MAX_NESTING) {
            throw source.failure("constant nested deeper than " + MAX_NESTING + " levels", 1);
        }
        return switch (tag) {
            case Tag.NULL -> null;
            case Tag.BOOLEAN -> source.flag();
            case Tag.INT -> (long) source.i32();
            case Tag.LONG -> source.i64();
            case Tag.DOUBLE -> source.f64();
            case Tag.STRING -> source.string();
            case Tag.LIST -> list(1, () -> data(source.u8(), depth + 1));
            case Tag.OLD_MAP -> map(depth);
            case Tag.JSON -> json(depth);
            case Tag.OPAQUE -> throw source.failure("constant that only its writer understands", 1);
            default -> version == 1 ? unknown(tag) : laterData(tag, depth);
        };
    }

    private Object laterData(int tag, int depth) throws ZxcFormatException {
        return switch (tag) {
            case Tag.BIG_INTEGER -> {
                int length = source.count(1);
                if (length == 0) {
                    throw source.failure("integer without digits", 4);
                }
                yield new BigInteger(source.bytes(length));
            }
            case Tag.SET -> new LinkedHashSet<>(list(1, () -> key(depth + 1)));
            case Tag.MAP -> map(depth);
            default -> unknown(tag);
        };
    }

    private Object unknown(int tag) throws ZxcFormatException {
        throw source.failure(String.format(Locale.ROOT, "unknown constant tag %02x", tag), 1);
    }

    private Object map(int depth) throws ZxcFormatException {
        int count = source.count(2);
        var map = new LinkedHashMap<Object, Object>();
        for (int i = 0; i < count; i++) {
            Object key = key(depth + 1);
            map.put(key, data(source.u8(), depth + 1));
        }
        return map;
    }

    private Object key(int depth) throws ZxcFormatException {
        int start = source.offset();
        Object key = data(source.u8(), depth);
        if (key instanceof List || key instanceof Map || key instanceof Set) {
            throw new ZxcFormatException("collection as a key or member of a set at offset " + start);
        }
        return key;
    }

    private Object json(int depth) throws ZxcFormatException {
        int start = source.offset();
        Object value = new JsonText(source.string(), start).read(MAX_NESTING - depth);
        if (value instanceof Map<?, ?> map && map.get("bytecode") instanceof String text
                && text.startsWith("Bytecode(")) {
            throw new ZxcFormatException("function without its code, as version 1 writes it, at offset " + start);
        }
        return value;
    }

    private CallShape.Argument argument() throws ZxcFormatException {
        int kind = source.u8();
        return switch (kind) {
            case Layout.ARGUMENT_POSITIONAL -> CallShape.Positional.POSITIONAL;
            case Layout.ARGUMENT_NAMED -> new CallShape.Named(source.string());
            case Layout.ARGUMENT_SPREAD -> CallShape.Spread.SPREAD;
            default -> throw source.failure("unknown kind of argument " + kind, 1);
        };
    }

    private TypeDeclaration type() throws ZxcFormatException {
        TypeDeclaration.Kind kind = source.member(TypeDeclaration.Kind.class);
        String name = source.string();
        Set<TypeDeclaration.Flag> flags = source.flags(TypeDeclaration.Flag.class);
        int parents = source.u31();
        int interfaces = source.u31();
        List<String> parameters = list(4, source::string);
        return new TypeDeclaration(kind, name, parameters, parents, interfaces, flags, list(12, this::member));
    }

    private MemberDeclaration member() throws ZxcFormatException {
        MemberDeclaration.Kind kind = source.member(MemberDeclaration.Kind.class);
        String name = source.string();
        String annotation = source.optionalString();
        Set<MemberDeclaration.Flag> flags = source.flags(MemberDeclaration.Flag.class);
        return new MemberDeclaration(kind, name, annotation, flags,
                list(1, () -> source.member(MemberDeclaration.Operand.class)));
    }
}
