package org.zexus.bytecode.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * What decides how a program is compiled, as a SHA-256 hash in hexadecimal.
 *
 * @param hash 64 hexadecimal digits
 */
public record CacheKey(String hash) {
    private static final int LENGTH = 64;

    public CacheKey {
        if (hash.length() != LENGTH || !hash.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("not a hash: " + hash);
        }
    }

    /**
     * The key of a program.
     *
     * @param version of the compiler
     * @param text the source
     * @param name the name of the source, which is part of what is compiled
     * @param knownNames the names that the program may use without declaring them
     */
    public static CacheKey of(String version, String text, String name, Collection<String> knownNames) {
        MessageDigest digest = sha256();
        add(digest, version);
        add(digest, text);
        add(digest, name);
        new TreeSet<>(knownNames).forEach(known -> add(digest, known));
        return new CacheKey(HexFormat.of().formatHex(digest.digest()));
    }

    /** Lengths keep two texts from being taken for one. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
