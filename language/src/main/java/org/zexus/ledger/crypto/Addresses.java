package org.zexus.ledger.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.math.ec.ECPoint;

/** Addresses of accounts: a prefix and the last 20 bytes of a Keccak-256 hash in hexadecimal. */
public final class Addresses {
    /** The prefix of Ethereum, whose addresses carry a checksum in the case of their letters. */
    public static final String ETHEREUM_PREFIX = "0x";

    private static final int BYTES = 20;

    private Addresses() {}

    /** The address of a public key of secp256k1. */
    public static String of(ECPoint publicKey, String prefix) {
        byte[] point = publicKey.getEncoded(false);
        return ofHash(HashAlgorithm.KECCAK256.hash(Arrays.copyOfRange(point, 1, point.length)), prefix);
    }

    /** The address of a Keccak-256 hash. */
    public static String ofHash(byte[] hash, String prefix) {
        String digits = HexFormat.of().formatHex(hash, hash.length - BYTES, hash.length);
        return prefix + (prefix.equals(ETHEREUM_PREFIX) ? withChecksum(digits) : digits);
    }

    /** Whether a text is an address with the prefix of Ethereum, with the right checksum if it has one. */
    public static boolean isValid(String address) {
        if (!address.matches("0x[0-9a-fA-F]{40}")) {
            return false;
        }
        String digits = address.substring(ETHEREUM_PREFIX.length());
        String lower = digits.toLowerCase(Locale.ROOT);
        return digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))
                || digits.equals(withChecksum(lower));
    }

    /** Letters in upper case where the hash of the digits says so (EIP-55). */
    private static String withChecksum(String digits) {
        String hash = HexFormat.of()
                .formatHex(HashAlgorithm.KECCAK256.hash(digits.getBytes(StandardCharsets.US_ASCII)));
        var result = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            result.append(hash.charAt(i) >= '8' ? Character.toUpperCase(c) : c);
        }
        return result.toString();
    }
}
