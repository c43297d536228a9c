package org.zexus.ledger.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** Keys made from passwords and from other keys. Lengths are in bytes; bad parameters are IllegalArgumentExceptions. */
public final class KeyDerivation {
    private KeyDerivation() {}

    /** PBKDF2 (RFC 8018) with HMAC. */
    public static byte[] pbkdf2(HashAlgorithm algorithm, byte[] password, byte[] salt, int iterations, int length) {
        var generator = new PKCS5S2ParametersGenerator(algorithm.newDigest());
        generator.init(password, salt, iterations);
        return ((KeyParameter) generator.generateDerivedMacParameters(length * Byte.SIZE)).getKey();
    }

    /**
     * scrypt (RFC 7914), which takes 128 * cost * blockSize bytes of memory.
     *
     * @param cost a power of two above 1
     */
    public static byte[] scrypt(byte[] password, byte[] salt, int cost, int blockSize, int parallelism, int length) {
        return SCrypt.generate(password, salt, cost, blockSize, parallelism, length);
    }

    /**
     * Argon2id (RFC 9106), version 1.3.
     *
     * @param memory in kibibytes
     */
    public static byte[] argon2id(byte[] password, byte[] salt, int iterations, int memory, int parallelism,
            int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withIterations(iterations)
                .withMemoryAsKB(memory)
                .withParallelism(parallelism)
                .build());
        byte[] key = new byte[length];
        generator.generateBytes(password, key);
        return key;
    }

    /** HKDF (RFC 5869). */
    public static byte[] hkdf(HashAlgorithm algorithm, byte[] secret, byte[] salt, byte[] info, int length) {
        var generator = new HKDFBytesGenerator(algorithm.newDigest());
        generator.init(new HKDFParameters(secret, salt, info));
        byte[] key = new byte[length];
        generator.generateBytes(key, 0, length);
        return key;
    }
}
