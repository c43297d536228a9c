package org.zexus.builtins.crypto;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.zexus.builtins.declare.Arguments;
import org.zexus.ledger.CanonicalEncoding;
import org.zexus.ledger.crypto.AuthenticatedCipher;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;

/** Encrypts texts. */
final class Encryption {
    private Encryption() {}

    static Object encrypt(Node where, Object text, Object key) {
        byte[] secret = AuthenticatedCipher.encrypt(key(where, key),
                CanonicalEncoding.utf8((TruffleString) text, where));
        return Strings.fromJava(Base64.getEncoder().encodeToString(secret));
    }

    static Object decrypt(Node where, Object data, Object key) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(Arguments.java(data));
        } catch (IllegalArgumentException e) {
            throw Errors.valueError(where, "the encrypted data are not Base64");
        }
        byte[] text = AuthenticatedCipher.decrypt(key(where, key), secret)
                .orElseThrow(() -> Errors.valueError(where, "the key is wrong or the data were changed"));
        return Strings.fromJava(new String(text, StandardCharsets.UTF_8));
    }

    private static byte[] key(Node where, Object key) {
        String digits = Arguments.java(key);
        int length = digits.length();
        if (length == 32 || length == 48 || length == 64) {
            try {
                return HexFormat.of().parseHex(digits);
            } catch (IllegalArgumentException e) {
                throw noKey(where);
            }
        }
        throw noKey(where);
    }

    private static RuntimeException noKey(Node where) {
        return Errors.valueError(where, "a key of AES is 32, 48 or 64 hexadecimal digits")
                .withHint("crypto.random_bytes(32) makes one, crypto.pbkdf2(password, salt) makes one of a password");
    }
}
