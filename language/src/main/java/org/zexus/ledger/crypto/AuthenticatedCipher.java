package org.zexus.ledger.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Encryption that notices changes: AES in Galois counter mode. The result is the nonce (12 random bytes), the
 * ciphertext, and the tag (16 bytes).
 */
public final class AuthenticatedCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private AuthenticatedCipher() {}

    /**
     * Encrypts a text.
     *
     * @param key of 16, 24 or 32 bytes, otherwise an IllegalArgumentException
     */
    public static byte[] encrypt(byte[] key, byte[] text) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        var cipher = cipher(true, key, nonce);
        byte[] result = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(text.length));
        int written = cipher.processBytes(text, 0, text.length, result, NONCE_BYTES);
        try {
            cipher.doFinal(result, NONCE_BYTES + written);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("encryption checks no tag", e);
        }
        return result;
    }

    /** The text, or empty when the data were not encrypted with this key or have been changed. */
    public static Optional<byte[]> decrypt(byte[] key, byte[] data) {
        if (data.length < NONCE_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        var cipher = cipher(false, key, Arrays.copyOf(data, NONCE_BYTES));
        byte[] text = new byte[cipher.getOutputSize(data.length - NONCE_BYTES)];
        int written = cipher.processBytes(data, NONCE_BYTES, data.length - NONCE_BYTES, text, 0);
        try {
            cipher.doFinal(text, written);
            return Optional.of(text);
        } catch (InvalidCipherTextException e) {
            return Optional.empty();
        }
    }

    private static GCMBlockCipher cipher(boolean encrypt, byte[] key, byte[] nonce) {
        var cipher = (GCMBlockCipher) GCMBlockCipher.newInstance(AESEngine.newInstance());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BYTES * Byte.SIZE, nonce));
        return cipher;
    }
}
