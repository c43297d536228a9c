package org.zexus.builtins.crypto;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.HexFormat;
import java.util.Optional;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryContext;
import org.zexus.ledger.CanonicalEncoding;
import org.zexus.ledger.crypto.Addresses;
import org.zexus.ledger.crypto.EcdsaSignature;
import org.zexus.ledger.crypto.HashAlgorithm;
import org.zexus.ledger.crypto.MalformedKeyException;
import org.zexus.ledger.crypto.PrivateKey;
import org.zexus.ledger.crypto.PublicKey;
import org.zexus.ledger.crypto.Secp256k1;
import org.zexus.ledger.crypto.SignatureAlgorithm;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** Signs and verifies. What is signed is a string's UTF-8, or the canonical bytes of another value. */
final class Signing {
    private static final int DIGEST_BYTES = 32;

    private Signing() {}

    static Object sign(Node where, Object data, Object key) {
        return Hashes.hex(Keys.privateKey(where, key).key().sign(CanonicalEncoding.hashedBytes(data, where)));
    }

    static Object sign(Node where, Object data, Object key, Object algorithm) {
        SignatureAlgorithm actual = Keys.privateKey(where, key).key().algorithm();
        SignatureAlgorithm wanted = Keys.algorithm(where, algorithm, actual);
        if (wanted != actual) {
            throw Errors.valueError(where,
                    "a key of " + actual.displayName() + " makes no signature of " + wanted.displayName());
        }
        return sign(where, data, key);
    }

    /** A text that no verification takes for a signature: it is not hexadecimal. */
    static Object test(Node where, Object data, Object key) {
        if (!((LibraryContext) RuntimeContext.get(where)).allowsTestSignatures()) {
            throw Errors.unsupportedError(where, "test_signature is for tests only")
                    .withHint("the option zexus.TestCrypto=true permits it");
        }
        return Strings.concat(Strings.fromJava("test_"), Hashes.hmac(where, HashAlgorithm.SHA256, data, key));
    }

    /** The arguments are data, signature, key and perhaps the algorithm. */
    static Object verify(Node where, Object[] arguments) {
        SignatureAlgorithm wanted = Keys.algorithm(where, arguments[3], null);
        return verify(where, arguments[0], arguments[1], arguments[2], wanted);
    }

    static boolean verify(Node where, Object data, Object signature, Object key) {
        return verify(where, data, signature, key, null);
    }

    private static boolean verify(Node where, Object data, Object signature, Object key, SignatureAlgorithm wanted) {
        if (!(signature instanceof TruffleString text)) {
            return false;
        }
        try {
            PublicKey publicKey = Keys.publicKey(key).key();
            return (wanted == null || wanted == publicKey.algorithm())
                    && bytes(text).filter(bytes -> publicKey.verify(CanonicalEncoding.hashedBytes(data, where), bytes))
                            .isPresent();
        } catch (MalformedKeyException e) {
            // Nobody has signed with what is no key.
            return false;
        }
    }

    private static Optional<byte[]> bytes(TruffleString hexadecimal) {
        String digits = Strings.toJava(hexadecimal);
        try {
            return Optional.of(HexFormat.of().parseHex(digits.startsWith("0x") ? digits.substring(2) : digits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Object signRecoverable(Node where, Object data, Object key) {
        byte[] digest = HashAlgorithm.SHA256.hash(CanonicalEncoding.hashedBytes(data, where));
        return Hashes.hex(curveKey(where, key).signDigest(digest).recoverable());
    }

    static Object signDigest(Node where, Object digest, Object key) {
        return Hashes.hex(curveKey(where, key).signDigest(digest(where, digest)).recoverable());
    }

    private static PrivateKey curveKey(Node where, Object key) {
        PrivateKey privateKey = Keys.privateKey(where, key).key();
        if (privateKey.algorithm() != SignatureAlgorithm.ECDSA) {
            throw Errors.valueError(where, "a private key of secp256k1 is needed, not of "
                    + privateKey.algorithm().displayName());
        }
        return privateKey;
    }

    private static byte[] digest(Node where, Object digest) {
        return bytes((TruffleString) digest).filter(bytes -> bytes.length == DIGEST_BYTES)
                .orElseThrow(() -> Errors.valueError(where, "a digest is 64 hexadecimal digits"));
    }

    static Object recoverAddress(Node where, Object digest, Object signature, Object prefix) {
        byte[] hash = digest(where, digest);
        String start = prefix == Missing.MISSING ? Addresses.ETHEREUM_PREFIX : Arguments.java(prefix);
        return bytes((TruffleString) signature).flatMap(EcdsaSignature::read)
                .flatMap(read -> Secp256k1.recover(hash, read))
                .<Object>map(point -> Strings.fromJava(Addresses.of(point, start)))
                .orElse(ZexusNull.NULL);
    }
}
