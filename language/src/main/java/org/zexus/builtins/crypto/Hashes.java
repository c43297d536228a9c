package org.zexus.builtins.crypto;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.HexFormat;
import org.zexus.builtins.declare.Arguments;
import org.zexus.ledger.CanonicalEncoding;
import org.zexus.ledger.crypto.HashAlgorithm;
import org.zexus.ledger.crypto.KeyedHash;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** The hash functions for programs: a string is hashed as UTF-8, other values as their canonical bytes. */
final class Hashes {
    private static final int USUAL_SIZE = 32;
    private static final int GREATEST_SIZE = 64;

    private Hashes() {}

    static TruffleString hex(byte[] bytes) {
        return Strings.fromJava(HexFormat.of().formatHex(bytes));
    }

    static TruffleString hex(Node where, HashAlgorithm algorithm, Object data) {
        return hex(algorithm.hash(CanonicalEncoding.hashedBytes(data, where)));
    }

    static Object hash(Node where, Object data, Object algorithm) {
        String name = Arguments.java(algorithm, "SHA256");
        return HashAlgorithm.named(name)
                .filter(found -> !found.isBroken())
                .map(found -> hex(where, found, data))
                .orElseThrow(() -> Errors.valueError(where, "unknown hash algorithm '" + name + "'")
                        .withHint("known are SHA256, SHA384, SHA512, SHA3-256, SHA3-512, BLAKE2B, BLAKE2S, KECCAK256"));
    }

    static Object keccakWithPrefix(Node where, Object data) {
        return Strings.concat(Strings.fromJava("0x"), hex(where, HashAlgorithm.KECCAK256, data));
    }

    static Object blake2b(Node where, Object data, Object size) {
        int bytes = size == Missing.MISSING ? USUAL_SIZE
                : Arguments.between(where, "the size of a BLAKE2b hash", size, 1, GREATEST_SIZE);
        return hex(HashAlgorithm.blake2b(bytes, CanonicalEncoding.hashedBytes(data, where)));
    }

    static TruffleString hmac(Node where, HashAlgorithm algorithm, Object data, Object key) {
        return hex(KeyedHash.hmac(algorithm, CanonicalEncoding.hashedBytes(key, where),
                CanonicalEncoding.hashedBytes(data, where)));
    }
}
