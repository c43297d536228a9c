package org.zexus.vm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.zxc.ZxcWriter;

/** The programs of a context that were executed before, so that each is prepared and loaded once. */
final class LoadedPrograms {
    private static final String MIME_TYPE = "application/x-zexus-bytecode";
    private static final int DIGITS = 16;

    /**
     * A program.
     *
     * @param content the same for programs of the same content
     * @param strategy how it was prepared
     * @param executable runs it
     */
    record Loaded(String content, VmMode strategy, Value executable) {}

    private final Context context;
    private final CodePreparation preparation;
    private final Map<Bytecode, Loaded> programs = new WeakHashMap<>();

    LoadedPrograms(Context context, CodePreparation preparation) {
        this.context = context;
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
        byte[] executed = prepared.code() == program ? bytes : ZxcWriter.write(prepared.code());
        try {
            Source source = Source.newBuilder("zexus", ByteSequence.create(executed), program.name())
                    .mimeType(MIME_TYPE)
                    .cached(false)
                    .build();
            return new Loaded(hash(bytes), prepared.strategy(), context.parse(source));
        } catch (IOException e) {
            throw new UncheckedIOException("the content is given, so nothing is read", e);
        }
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
