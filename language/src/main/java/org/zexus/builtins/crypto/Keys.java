package org.zexus.builtins.crypto;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.ledger.crypto.Addresses;
import org.zexus.ledger.crypto.MalformedKeyException;
import org.zexus.ledger.crypto.PrivateKey;
import org.zexus.ledger.crypto.PublicKey;
import org.zexus.ledger.crypto.SignatureAlgorithm;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** Makes keys and reads them from texts. */
final class Keys {
    private Keys() {}

    static SignatureAlgorithm algorithm(Node where, Object name, SignatureAlgorithm usual) {
        if (name == Missing.MISSING) {
            return usual;
        }
        return SignatureAlgorithm.named(Arguments.java(name))
                .orElseThrow(() -> Errors
                        .valueError(where, "unknown signature algorithm '" + Arguments.java(name) + "'")
                        .withHint("known are Ed25519, ECDSA and RSA"));
    }

    static Object pair(Node where, Object algorithm) {
        PrivateKey key = PrivateKey.generate(algorithm(where, algorithm, SignatureAlgorithm.ED25519));
        var map = new ZexusMap();
        map.put("private_key", new PrivateKeyValue(key));
        map.put("public_key", new PublicKeyValue(key.publicKey()));
        return map;
    }

    static Object pemPair(Node where, Object algorithm) {
        PrivateKey key = PrivateKey.generate(algorithm(where, algorithm, SignatureAlgorithm.ECDSA));
        var map = new ZexusMap();
        map.put("private_key", Strings.fromJava(key.pem()));
        map.put("public_key", Strings.fromJava(key.publicKey().pem()));
        return map;
    }

    static PrivateKeyValue privateKey(Node where, Object key) {
        return switch (key) {
            case PrivateKeyValue value -> value;
            case TruffleString text -> {
                try {
                    yield new PrivateKeyValue(PrivateKey.read(Strings.toJava(text)));
                } catch (MalformedKeyException e) {
                    throw Errors.valueError(where, e.getMessage());
                }
            }
            default -> throw Arguments.wrongKind(where, "a signature", "a private key", key);
        };
    }

    static PublicKeyValue publicKey(Node where, Object key) {
        try {
            return publicKey(key);
        } catch (MalformedKeyException e) {
            throw Errors.valueError(where, e.getMessage());
        }
    }

    static PublicKeyValue publicKey(Object key) throws MalformedKeyException {
        return switch (key) {
            case PublicKeyValue value -> value;
            case TruffleString text -> new PublicKeyValue(PublicKey.read(Strings.toJava(text)));
            default -> throw new MalformedKeyException("not a public key");
        };
    }

    static Object address(Node where, Object key, Object prefix) {
        PublicKey publicKey = publicKey(where, key).key();
        if (publicKey.algorithm() != SignatureAlgorithm.ECDSA) {
            throw Errors.valueError(where, "a key of " + publicKey.algorithm().displayName() + " has no address")
                    .withHint("keys of secp256k1 (ECDSA) have one");
        }
        return Strings.fromJava(
                Addresses.of(publicKey.point(), Arguments.java(prefix, Addresses.ETHEREUM_PREFIX)));
    }
}
