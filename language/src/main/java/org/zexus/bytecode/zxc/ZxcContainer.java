package org.zexus.bytecode.zxc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zexus.bytecode.Bytecode;

/** Several programs in one: magic {@code ZXCM}, a u32 count, and per program a u32 length and its binary form. */
public final class ZxcContainer {
    private static final byte[] MAGIC = {'Z', 'X', 'C', 'M'};
    private static final int HEADER_SIZE = 8;

    private ZxcContainer() {}

    /** The binary form of programs. */
    public static byte[] write(List<Bytecode> programs) {
        var sink = new ByteSink();
        sink.bytes(MAGIC);
        sink.u32(programs.size());
        for (Bytecode program : programs) {
            byte[] bytes = ZxcWriter.write(program);
            sink.u32(bytes.length);
            sink.bytes(bytes);
        }
        return sink.toByteArray();
    }

    /**
     * Reads programs.
     *
     * @throws ZxcFormatException if the bytes are no container, or one of its programs is none
     */
    public static List<Bytecode> read(byte[] bytes) throws ZxcFormatException {
        if (bytes.length < HEADER_SIZE) {
            throw new ZxcFormatException("Data too short for header: " + bytes.length + " bytes");
        }
        var source = new ByteSource(bytes);
        if (!Arrays.equals(source.bytes(MAGIC.length), MAGIC)) {
            throw new ZxcFormatException("not a container of compiled programs: wrong magic number");
        }
        int count = source.count(Integer.BYTES + Layout.HEADER_SIZE);
        var programs = new ArrayList<Bytecode>(count);
        for (int i = 0; i < count; i++) {
            programs.add(ZxcReader.read(source.bytes(source.count(1))));
        }
        if (source.remaining() != 0) {
            throw source.failure(source.remaining() + " bytes too many", 0);
        }
        return programs;
    }
}
