package org.zexus.ledger.crypto;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.Blake2sDigest;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/** The hash functions. Those that are broken ({@link #isBroken()}) are here only to read old data. */
public enum HashAlgorithm {
    SHA256("SHA256", SHA256Digest::new),
    SHA384("SHA384", SHA384Digest::new),
    SHA512("SHA512", SHA512Digest::new),
    SHA3_256("SHA3-256", () -> new SHA3Digest(256)),
    SHA3_512("SHA3-512", () -> new SHA3Digest(512)),
    /** BLAKE2b of 64 bytes. */
    BLAKE2B("BLAKE2B", () -> new Blake2bDigest(512)),
    /** BLAKE2s of 32 bytes. */
    BLAKE2S("BLAKE2S", () -> new Blake2sDigest(256)),
    /** Keccak with its first padding, as Ethereum uses it; not SHA3-256. */
    KECCAK256("KECCAK256", () -> new KeccakDigest(256)),
    RIPEMD160("RIPEMD160", RIPEMD160Digest::new),
    MD5("MD5", MD5Digest::new),
    SHA1("SHA1", SHA1Digest::new);

    private final String displayName;
    private final Supplier<Digest> digests;

    HashAlgorithm(String displayName, Supplier<Digest> digests) {
        this.displayName = displayName;
        this.digests = digests;
    }

    /** The algorithm of a name, whatever its case; {@code -} and {@code _} may be left out. */
    public static Optional<HashAlgorithm> named(String name) {
        String wanted = plain(name);
        for (HashAlgorithm algorithm : values()) {
            if (plain(algorithm.displayName).equals(wanted)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return name.replace("-", "").replace("_", "").toUpperCase(Locale.ROOT);
    }

    /** The name people write. */
    public String displayName() {
        return displayName;
    }

    /** Whether different inputs of the same hash are known, so that signatures and fingerprints must not rest on it. */
    public boolean isBroken() {
        return this == MD5 || this == SHA1;
    }

    /** The hash of the parts, one after the other. */
    public byte[] hash(byte[]... parts) {
        return hash(newDigest(), parts);
    }

    /** BLAKE2b of a chosen length. */
    public static byte[] blake2b(int length, byte[] data) {
        return hash(new Blake2bDigest(length * Byte.SIZE), data);
    }

    /** A new digest of the library. */
    Digest newDigest() {
        return digests.get();
    }

    private static byte[] hash(Digest digest, byte[]... parts) {
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }
}
