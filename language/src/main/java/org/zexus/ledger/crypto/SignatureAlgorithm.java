package org.zexus.ledger.crypto;

import java.util.Locale;
import java.util.Optional;

/** The signature schemes. */
public enum SignatureAlgorithm {
    /** Ed25519 (RFC 8032); a signature is 64 bytes. */
    ED25519("Ed25519"),
    /**
     * ECDSA over secp256k1 with SHA-256 and RFC 6979 nonces; a signature is strict DER or 64 bytes r, s; low s only.
     */
    ECDSA("ECDSA"),
    /** RSA-PSS with SHA-256 and the longest salt, keys of 2048 bits and more. */
    RSA("RSA");

    private final String displayName;

    SignatureAlgorithm(String displayName) {
        this.displayName = displayName;
    }

    /** The algorithm of a name, whatever its case; ECDSA is also called {@code secp256k1}. */
    public static Optional<SignatureAlgorithm> named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "ED25519" -> Optional.of(ED25519);
            case "ECDSA", "SECP256K1" -> Optional.of(ECDSA);
            case "RSA" -> Optional.of(RSA);
            default -> Optional.empty();
        };
    }

    /** The name people write. */
    public String displayName() {
        return displayName;
    }
}
