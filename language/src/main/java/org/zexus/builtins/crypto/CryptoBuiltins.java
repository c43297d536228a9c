package org.zexus.builtins.crypto;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.runtime.value.Kind;

/** The table of builtin functions of hashes and signatures, and of the methods of keys. */
public final class CryptoBuiltins {
    private CryptoBuiltins() {}

    /** Declares everything here. */
    public static void declare(Declarations to) {
        to.function("hash(data, algorithm?: string)",
                "The hash in hexadecimal: SHA256, SHA512, SHA3-256, SHA3-512, BLAKE2B, BLAKE2S, KECCAK256.",
                Boundary.binary(Hashes::hash));
        to.function("keccak256(data)", "The Keccak-256 hash in hexadecimal after 0x.",
                Boundary.unary(Hashes::keccakWithPrefix));
        to.function("generateKeypair(algorithm?: string)",
                "A map of a new private_key and its public_key in PEM: ECDSA, Ed25519 or RSA.",
                Boundary.unary(Keys::pemPair));
        to.function("signature(data, key, algorithm?: string)",
                "The signature of the data in hexadecimal, made with a private key.", Boundary.ternary(Signing::sign));
        to.function("verify_sig(data, signature, key, algorithm?: string)",
                "Whether a signature of the data was made with the private key of a public key.",
                Boundary.variadic(Signing::verify));
        to.function("deriveAddress(key, prefix?: string)", "The address of a public key of secp256k1 (after 0x).",
                Boundary.binary(Keys::address));
        to.function("hash_password(password: string)", "A bcrypt text to keep for a password.",
                Boundary.unary(Passwords::hash));
        to.function("verify_password(password: string, kept: string)",
                "Whether a bcrypt text was made from a password.", Boundary.binary(Passwords::verify));
        to.function("crypto_random(count?: integer)", "So many random bytes (32) in hexadecimal, fit for secrets.",
                Boundary.unary(Secrets::bytes));
        to.function("constant_time_compare(first: string, second: string)",
                "Whether two texts are equal, in a time that does not tell where they differ.",
                Boundary.binary(Secrets::equal));
        to.function("test_signature(data, key)",
                "A text for tests that never verifies; only with the option zexus.TestCrypto.",
                Boundary.binary(Signing::test));
        keys(to);
    }

    private static void keys(Declarations to) {
        to.method(Kind.PRIVATE_KEY, "sign(data)", "The signature of the data in hexadecimal.",
                Boundary.binary((where, key, data) -> Signing.sign(where, data, key)));
        to.method(Kind.PRIVATE_KEY, "public_key()", "The public key.",
                Boundary.unary((_, key) -> new PublicKeyValue(((PrivateKeyValue) key).key().publicKey())));
        to.method(Kind.PRIVATE_KEY, "pem()", "The secret key as PEM text.",
                Boundary.unary((_, key) -> ((PrivateKeyValue) key).pem()));
        to.method(Kind.PUBLIC_KEY, "verify(data, signature)", "Whether a signature of the data is this key's.",
                Boundary.ternary((where, key, data, signature) -> Signing.verify(where, data, signature, key)));
        to.method(Kind.PUBLIC_KEY, "address(prefix?: string)", "The address of a key of secp256k1 (after 0x).",
                Boundary.binary(Keys::address));
        to.method(Kind.PUBLIC_KEY, "pem()", "The key as PEM text.",
                Boundary.unary((_, key) -> ((PublicKeyValue) key).pem()));
    }
}
