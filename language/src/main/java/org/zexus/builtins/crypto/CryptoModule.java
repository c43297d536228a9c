package org.zexus.builtins.crypto;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Functions;
import org.zexus.ledger.crypto.HashAlgorithm;

/** The table of the module {@code crypto}. */
public final class CryptoModule {
    private CryptoModule() {}

    /** Declares everything here. */
    public static void declare(Functions to) {
        hashes(to);
        derivedKeys(to);
        secrets(to);
        encryption(to);
        signatures(to);
    }

    private static void hashes(Functions to) {
        hash(to, "hash_sha256|sha256", HashAlgorithm.SHA256);
        hash(to, "hash_sha384|sha384", HashAlgorithm.SHA384);
        hash(to, "hash_sha512|sha512", HashAlgorithm.SHA512);
        hash(to, "sha3_256", HashAlgorithm.SHA3_256);
        hash(to, "sha3_512", HashAlgorithm.SHA3_512);
        hash(to, "keccak256", HashAlgorithm.KECCAK256);
        hash(to, "ripemd160", HashAlgorithm.RIPEMD160);
        hash(to, "hash_blake2s", HashAlgorithm.BLAKE2S);
        to.function("hash_md5(data)", "The MD5 hash in hexadecimal; only for old data, it is broken.",
                Boundary.unary((where, data) -> Hashes.hex(where, HashAlgorithm.MD5, data)));
        to.function("hash_sha1(data)", "The SHA-1 hash in hexadecimal; only for old data, it is broken.",
                Boundary.unary((where, data) -> Hashes.hex(where, HashAlgorithm.SHA1, data)));
        to.function("hash_blake2b(data, size?: integer)", "The BLAKE2b hash of so many bytes (32) in hexadecimal.",
                Boundary.binary(Hashes::blake2b));
        to.function("hmac_sha256(data, key)", "The HMAC with SHA-256 in hexadecimal.",
                Boundary.binary((where, data, key) -> Hashes.hmac(where, HashAlgorithm.SHA256, data, key)));
        to.function("hmac_sha512(data, key)", "The HMAC with SHA-512 in hexadecimal.",
                Boundary.binary((where, data, key) -> Hashes.hmac(where, HashAlgorithm.SHA512, data, key)));
    }

    private static void hash(Functions to, String names, HashAlgorithm algorithm) {
        to.function(names + "(data)", "The " + algorithm.displayName() + " hash in hexadecimal.",
                Boundary.unary((where, data) -> Hashes.hex(where, algorithm, data)));
    }

    private static void derivedKeys(Functions to) {
        to.function("pbkdf2(password: string, salt: string, iterations?: integer, size?: integer)",
                "A key of size bytes (32) from a password by PBKDF2 with SHA-256 (100000 iterations), in hexadecimal.",
                Boundary.variadic(Passwords::pbkdf2));
        to.function("scrypt(password: string, salt: string, cost?: integer, size?: integer)",
                "A key of size bytes (32) from a password by scrypt (cost 16384), in hexadecimal.",
                Boundary.variadic(Passwords::scrypt));
        to.function("argon2id(password: string, salt: string, iterations?: integer, memory?: integer, size?: integer)",
                "A key of size bytes (32) from a password by Argon2id (3 iterations, 65536 KiB), in hexadecimal.",
                Boundary.variadic(Passwords::argon2id));
        to.function("hkdf(secret: string, salt?: string, info?: string, size?: integer)",
                "A key of size bytes (32) from a secret by HKDF with SHA-256, in hexadecimal.",
                Boundary.variadic(Passwords::hkdf));
        to.function("hash_password(password: string)", "A bcrypt text to keep for a password.",
                Boundary.unary(Passwords::hash));
        to.function("verify_password(password: string, kept: string)",
                "Whether a bcrypt text was made from a password.", Boundary.binary(Passwords::verify));
    }

    private static void secrets(Functions to) {
        to.function("random_bytes(count?: integer)", "So many random bytes (32) in hexadecimal.",
                Boundary.unary(Secrets::bytes));
        to.function("random_int(first: integer, last: integer)", "A random integer from first to last.",
                Boundary.binary(Secrets::integer));
        to.function("generate_salt(count?: integer)", "So many random bytes (16) in hexadecimal.",
                Boundary.unary(Secrets::salt));
        to.function("constant_time_compare|compare_digest(first: string, second: string)",
                "Whether two texts are equal, in a time that does not tell where they differ.",
                Boundary.binary(Secrets::equal));
    }

    private static void encryption(Functions to) {
        to.function("aes_encrypt(text: string, key: string)",
                "The text encrypted by AES-GCM, in Base64; the key is 32, 48 or 64 hexadecimal digits.",
                Boundary.binary(Encryption::encrypt));
        to.function("aes_decrypt(data: string, key: string)",
                "The text that was encrypted; an error if the key is wrong or the data were changed.",
                Boundary.binary(Encryption::decrypt));
    }

    private static void signatures(Functions to) {
        to.function("generate_keypair(algorithm?: string)",
                "A map of a new private_key and its public_key: Ed25519, ECDSA or RSA.",
                Boundary.unary(Keys::pair));
        to.function("generateKeypair(algorithm?: string)",
                "A map of a new private_key and its public_key in PEM: ECDSA, Ed25519 or RSA.",
                Boundary.unary(Keys::pemPair));
        to.function("private_key(pem: string)", "The private key of a PEM text.", Boundary.unary(Keys::privateKey));
        to.function("public_key(text: string)", "The public key of a PEM text or of hexadecimal digits.",
                Boundary.unary(Keys::publicKey));
        to.function("sign|signature(data, key, algorithm?: string)", "The signature of the data in hexadecimal.",
                Boundary.ternary(Signing::sign));
        to.function("verify_signature|verifySignature|verify_sig(data, signature, key, algorithm?: string)",
                "Whether a signature of the data was made with the private key of a public key.",
                Boundary.variadic(Signing::verify));
        to.function("secp256k1_sign|secp256k1Sign(data, key)",
                "The signature of the SHA-256 of the data: r, s and the recovery byte in hexadecimal.",
                Boundary.binary(Signing::signRecoverable));
        to.function("sign_digest(digest: string, key)",
                "The signature of a digest of 64 hexadecimal digits: r, s and the recovery byte.",
                Boundary.binary(Signing::signDigest));
        to.function("recover_address|recoverAddress(digest: string, signature: string, prefix?: string)",
                "The address of who signed a digest, or null if it cannot be told.",
                Boundary.ternary(Signing::recoverAddress));
        to.function("derive_address|deriveAddress(key, prefix?: string)",
                "The address of a public key of secp256k1 (after 0x).", Boundary.binary(Keys::address));
    }
}
