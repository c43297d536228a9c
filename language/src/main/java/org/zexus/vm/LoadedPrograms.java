package org.zexus.vm;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import org.graalvm.polyglot.Value;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.zxc.ZxcWriter;

/** The programs of a context that were executed before, so that each is prepared and loaded once. */
final class LoadedPrograms {
    private static final int DIGITS = 16;

    /**
     * A program.
     *
     * @param content the same for programs of the same content
     * @param strategy how it was prepared
     * @param executable runs it
     */
    record Loaded(String content, VmMode strategy, Value executable) {}

    private final Value access;
    private final CodePreparation preparation;
    private final Map<Bytecode, Loaded> programs = new WeakHashMap<>();

    LoadedPrograms(Value access, CodePreparation preparation) {
        this.access = access;
        this.preparation = preparation;
    }

    /** The program, loaded if it has not been. */
    Loaded get(Bytecode program) {
        Loaded loaded = programs.get(program);
        if (loaded == null) {
            loaded = load(program);
            programs.put(program, loaded);
        }
        return loaded;
    }

    private Loaded load(Bytecode program) {
        byte[] bytes = ZxcWriter.write(program);
        CodePreparation.Prepared prepared = preparation.prepare(program);
        return new Loaded(hash(bytes), prepared.strategy(), access.invokeMember("load", prepared.code()));
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
