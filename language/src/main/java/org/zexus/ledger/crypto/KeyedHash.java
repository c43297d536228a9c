package org.zexus.ledger.crypto;

import java.security.MessageDigest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Message authentication codes (HMAC, RFC 2104), and their comparison. */
public final class KeyedHash {
    private KeyedHash() {}

    /** The HMAC of a message. */
    public static byte[] hmac(HashAlgorithm algorithm, byte[] key, byte[] message) {
        var mac = new HMac(algorithm.newDigest());
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }

    /** Whether two arrays are equal; the time does not tell where they differ. */
    public static boolean equalInConstantTime(byte[] first, byte[] second) {
        return MessageDigest.isEqual(first, second);
    }
}
