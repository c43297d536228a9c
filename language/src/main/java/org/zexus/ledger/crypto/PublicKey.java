package org.zexus.ledger.crypto;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.ECPoint;

/** The key that verifies signatures. */
public final class PublicKey {
    private static final String LABEL = "PUBLIC KEY";
    private static final int ED25519_BYTES = 32;
    private static final int SHA256_BYTES = 32;

    private final AsymmetricKeyParameter key;
    private final SignatureAlgorithm algorithm;

    private PublicKey(AsymmetricKeyParameter key) throws MalformedKeyException {
        this.key = key;
        this.algorithm = KeyChecks.algorithm(key);
    }

    /** The key that a part of the library made, which is known to be one. */
    static PublicKey trusted(AsymmetricKeyParameter key) {
        try {
            return new PublicKey(key);
        } catch (MalformedKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The key of a point of secp256k1. */
    public static PublicKey of(ECPoint point) {
        return trusted(new ECPublicKeyParameters(point, Secp256k1.DOMAIN));
    }

    /**
     * Reads a key: PEM text of a SubjectPublicKeyInfo, or hexadecimal digits (after {@code 0x} or not) of a point of
     * secp256k1 (33 or 65 bytes) or of an Ed25519 key (32 bytes).
     */
    public static PublicKey read(String text) throws MalformedKeyException {
        Optional<byte[]> der = Pem.read(LABEL, text);
        if (der.isPresent()) {
            return readDer(der.get());
        }
        byte[] bytes = hexadecimal(text);
        if (bytes.length == ED25519_BYTES) {
            return new PublicKey(new Ed25519PublicKeyParameters(bytes));
        }
        return of(Secp256k1.point(bytes).orElseThrow(PublicKey::malformed));
    }

    private static PublicKey readDer(byte[] der) throws MalformedKeyException {
        try {
            return new PublicKey(PublicKeyFactory.createKey(der));
        } catch (IOException | RuntimeException e) {
            // Malformed structures come out of the library as various unchecked exceptions.
            throw new MalformedKeyException("not a public key", e);
        }
    }

    private static byte[] hexadecimal(String text) throws MalformedKeyException {
        String digits = text.strip();
        try {
            return HexFormat.of().parseHex(digits.startsWith("0x") ? digits.substring(2) : digits);
        } catch (IllegalArgumentException e) {
            throw new MalformedKeyException("not a public key", e);
        }
    }

    private static MalformedKeyException malformed() {
        return new MalformedKeyException("not a public key");
    }

    /** The algorithm of its signatures. */
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** Whether a signature of a message was made with the private key of this key. */
    public boolean verify(byte[] message, byte[] signature) {
        return switch (algorithm) {
            case ECDSA -> EcdsaSignature.read(signature)
                    .filter(read -> Secp256k1.verify(HashAlgorithm.SHA256.hash(message), read, point()))
                    .isPresent();
            case ED25519 -> verify(new Ed25519Signer(), message, signature);
            case RSA -> verify(pss((RSAKeyParameters) key), message, signature);
        };
    }

    private boolean verify(Signer signer, byte[] message, byte[] signature) {
        signer.init(false, key);
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    /** The scheme of RSA signatures, with the longest salt the key has room for. */
    static PSSSigner pss(RSAKeyParameters key) {
        int bytes = (key.getModulus().bitLength() - 1 + Byte.SIZE - 1) / Byte.SIZE;
        return new PSSSigner(new RSABlindedEngine(), new SHA256Digest(), bytes - SHA256_BYTES - 2);
    }

    /** The point of a key of secp256k1. */
    public ECPoint point() {
        return ((ECPublicKeyParameters) key).getQ();
    }

    /** The text for files. */
    public String pem() {
        return Pem.write(LABEL, der());
    }

    private byte[] der() {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException("no stream is involved", e);
        }
    }

    /** 16 hexadecimal digits that tell keys apart for people. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Arrays.copyOf(HashAlgorithm.SHA256.hash(der()), 8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey that && Arrays.equals(der(), that.der());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(der());
    }
}
