package org.zexus.ledger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Operands;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.EnumValue;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/**
 * The bytes that stand for a value wherever it is hashed: the same on every machine and in every run. Values of
 * different kinds have different bytes, the integer 1 and the float 1.0 too.
 *
 * <p>
 * Lists and maps are the arrays and maps of CBOR; the order of a map's entries does not count. Sets are tag 258 over
 * the sorted elements, instances of data and entity types tag 27 over the type's name and its fields.
 */
public final class CanonicalEncoding {
    private static final int MAX_DEPTH = 1000;
    private static final int TAG_OBJECT = 27;
    private static final int TAG_SET = 258;
    private static final byte[] STRUCTURE = "ZX1".getBytes(StandardCharsets.US_ASCII);

    private final Node where;
    private final Set<Object> open;
    private final CborWriter out = new CborWriter();

    private CanonicalEncoding(Node where, Set<Object> open) {
        this.where = where;
        this.open = open;
    }

    /** The deterministic CBOR of a value; a TypeError for values that are no data, such as functions. */
    @TruffleBoundary
    public static byte[] encode(Object value, Node where) {
        return part(value, where, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /**
     * What the hash functions of the language run over: a string's UTF-8, the text of a number or boolean, and for
     * everything else {@code ZX1} followed by {@link #encode}.
     */
    @TruffleBoundary
    public static byte[] hashedBytes(Object any, Node where) {
        Object value = Operands.unwrap(any);
        return switch (value) {
            case TruffleString text -> utf8(text, where);
            case Long _,Double _,BigInt _,Boolean _ ->
                Display.toJava(value).getBytes(StandardCharsets.US_ASCII);
            default -> {
                byte[] encoded = encode(value, where);
                byte[] result = Arrays.copyOf(STRUCTURE, STRUCTURE.length + encoded.length);
                System.arraycopy(encoded, 0, result, STRUCTURE.length, encoded.length);
                yield result;
            }
        };
    }

    /** A string in UTF-8; a ValueError if it contains a lone surrogate, which has no UTF-8 form. */
    @TruffleBoundary
    public static byte[] utf8(TruffleString text, Node where) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(Strings.toJava(text)));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException e) {
            throw Errors.valueError(where, "a text with a lone surrogate has no UTF-8 form");
        }
    }

    private static byte[] part(Object value, Node where, Set<Object> open) {
        var encoding = new CanonicalEncoding(where, open);
        encoding.value(value);
        return encoding.out.toByteArray();
    }

    private void value(Object any) {
        Object value = Operands.unwrap(any);
        switch (value) {
            case ZexusNull _ -> out.nothing();
            case Boolean bool -> out.bool(bool);
            case Long number -> out.integer(number);
            case BigInt number -> out.integer(number.value());
            case Double number -> out.floating(number);
            case TruffleString text -> out.text(utf8(text, where));
            case ZexusList list -> inside(list, () -> {
                out.array(list.size());
                for (Object element : list.toArray()) {
                    value(element);
                }
            });
            case ZexusMap map -> inside(map, () -> entries(map));
            case EnumValue members -> entries(members.toMap());
            case ZexusSet set -> inside(set, () -> elements(set));
            case Instance instance when Kinds.of(instance) != Kind.CONTRACT ->
                inside(instance, () -> instance(instance));
            default -> throw Errors.typeError(where, Kinds.typeName(value) + " cannot be hashed");
        }
    }

    private void entries(ZexusMap map) {
        List<CborWriter.Entry> entries = new ArrayList<>();
        for (Object key : map.keyArray()) {
            entries.add(new CborWriter.Entry(part(key, where, open), part(map.get(key), where, open)));
        }
        out.map(entries);
    }

    private void elements(ZexusSet set) {
        out.tag(TAG_SET);
        List<byte[]> elements = new ArrayList<>();
        for (Object element : set.toArray()) {
            elements.add(part(element, where, open));
        }
        elements.sort(Arrays::compareUnsigned);
        out.array(elements);
    }

    private void instance(Instance instance) {
        out.tag(TAG_OBJECT);
        out.array(2);
        out.text(instance.type().name().getBytes(StandardCharsets.UTF_8));
        entries(instance.fieldMap());
    }

    private void inside(Object container, Runnable content) {
        if (!open.add(container)) {
            throw Errors.valueError(where, "a value that contains itself cannot be hashed");
        }
        if (open.size() > MAX_DEPTH) {
            throw Errors.valueError(where, "the value is nested more than " + MAX_DEPTH + " deep");
        }
        content.run();
        open.remove(container);
    }
}
