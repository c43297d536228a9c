package org.zexus.ledger.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;

/** The key that signs. */
public final class PrivateKey {
    private static final String LABEL = "PRIVATE KEY";
    private static final int RSA_BITS = 2048;
    private static final int RSA_CERTAINTY = 100;
    private static final BigInteger RSA_EXPONENT = BigInteger.valueOf(0x10001);

    private final AsymmetricKeyParameter key;
    private final SignatureAlgorithm algorithm;
    private final PublicKey publicKey;

    private PrivateKey(AsymmetricKeyParameter key) throws MalformedKeyException {
        if (!key.isPrivate()) {
            throw new MalformedKeyException("a public key where a private one is needed");
        }
        this.key = key;
        this.algorithm = KeyChecks.algorithm(key);
        this.publicKey = publicKey(key);
    }

    private static PrivateKey trusted(AsymmetricKeyParameter key) {
        try {
            return new PrivateKey(key);
        } catch (MalformedKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static PublicKey publicKey(AsymmetricKeyParameter key) throws MalformedKeyException {
        return switch (key) {
            case Ed25519PrivateKeyParameters edwards -> PublicKey.trusted(edwards.generatePublicKey());
            case ECPrivateKeyParameters curve -> PublicKey.of(Secp256k1.publicKey(curve.getD()));
            case RSAPrivateCrtKeyParameters rsa ->
                PublicKey.trusted(new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent()));
            default -> throw new MalformedKeyException("a key of an algorithm that is not supported");
        };
    }

    /** A new random key. */
    public static PrivateKey generate(SignatureAlgorithm algorithm) {
        var random = new SecureRandom();
        return trusted(switch (algorithm) {
            case ED25519 -> new Ed25519PrivateKeyParameters(random);
            case ECDSA -> {
                var generator = new ECKeyPairGenerator();
                generator.init(new ECKeyGenerationParameters(Secp256k1.DOMAIN, random));
                yield generator.generateKeyPair().getPrivate();
            }
            case RSA -> {
                var generator = new RSAKeyPairGenerator();
                generator.init(new RSAKeyGenerationParameters(RSA_EXPONENT, random, RSA_BITS, RSA_CERTAINTY));
                yield generator.generateKeyPair().getPrivate();
            }
        });
    }

    /** The key of secp256k1 with this number. */
    public static PrivateKey ofSecp256k1(BigInteger number) throws MalformedKeyException {
        if (!Secp256k1.isPrivateKey(number)) {
            throw new MalformedKeyException("not a private key of secp256k1");
        }
        return new PrivateKey(new ECPrivateKeyParameters(number, Secp256k1.DOMAIN));
    }

    /** Reads the PEM text of a PKCS #8 key without password. */
    public static PrivateKey read(String text) throws MalformedKeyException {
        byte[] der = Pem.read(LABEL, text).orElseThrow(() -> new MalformedKeyException("not a private key in PEM"));
        try {
            return new PrivateKey(PrivateKeyFactory.createKey(der));
        } catch (IOException | RuntimeException e) {
            // Malformed structures come out of the library as various unchecked exceptions.
            throw new MalformedKeyException("not a private key", e);
        }
    }

    /** The algorithm of its signatures. */
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** The key that verifies what this one signs. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /** Signs a message; an ECDSA signature is in DER. */
    public byte[] sign(byte[] message) {
        return switch (algorithm) {
            case ECDSA -> signDigest(HashAlgorithm.SHA256.hash(message)).der();
            case ED25519 -> sign(new Ed25519Signer(), message);
            case RSA -> sign(PublicKey.pss((RSAKeyParameters) key), message);
        };
    }

    /** Signs a digest of 32 bytes with a key of secp256k1. */
    public EcdsaSignature signDigest(byte[] digest) {
        return Secp256k1.sign(digest, ((ECPrivateKeyParameters) key).getD());
    }

    private byte[] sign(Signer signer, byte[] message) {
        signer.init(true, key);
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("the key has been checked", e);
        }
    }

    /** The text for files. */
    public String pem() {
        try {
            return Pem.write(LABEL, PrivateKeyInfoFactory.createPrivateKeyInfo(key).getEncoded("DER"));
        } catch (IOException e) {
            throw new IllegalStateException("no stream is involved", e);
        }
    }
}
