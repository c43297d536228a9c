package org.zexus.ledger.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * ECDSA over the curve secp256k1 (SEC 2), on digests of 32 bytes: nonces by RFC 6979, and only the lower of the two
 * values of s that would do, so that nobody can make a second signature from a first.
 */
public final class Secp256k1 {
    private static final int SCALAR_BYTES = 32;
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
    /** The group, which keys carry. */
    static final ECDomainParameters DOMAIN = new ECNamedDomainParameters(SECObjectIdentifiers.secp256k1, CURVE);
    private static final BigInteger ORDER = CURVE.getN();
    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);
    private static final BigInteger FIELD = CURVE.getCurve().getField().getCharacteristic();

    private Secp256k1() {}

    /** Signs a digest. */
    public static EcdsaSignature sign(byte[] digest, BigInteger privateKey) {
        var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(privateKey, DOMAIN));
        BigInteger[] pair = signer.generateSignature(digest);
        BigInteger s = pair[1].compareTo(HALF_ORDER) > 0 ? ORDER.subtract(pair[1]) : pair[1];
        ECPoint key = publicKey(privateKey);
        for (int recovery = 0; recovery < 4; recovery++) {
            var signature = new EcdsaSignature(pair[0], s, recovery);
            if (recover(digest, signature).filter(key::equals).isPresent()) {
                return signature;
            }
        }
        throw new IllegalStateException("a signature whose key cannot be recovered");
    }

    /** Whether a signature of a digest was made with the private key of this public key. */
    public static boolean verify(byte[] digest, EcdsaSignature signature, ECPoint publicKey) {
        if (!isInRange(signature)) {
            return false;
        }
        var verifier = new ECDSASigner();
        verifier.init(false, new ECPublicKeyParameters(publicKey, DOMAIN));
        return verifier.verifySignature(digest, signature.r(), signature.s());
    }

    /** The public key whose private key made a signature of a digest; empty if there is none. */
    public static Optional<ECPoint> recover(byte[] digest, EcdsaSignature signature) {
        int recovery = signature.recovery();
        if (!isInRange(signature) || recovery < 0 || recovery > 3) {
            return Optional.empty();
        }
        BigInteger x = signature.r().add(ORDER.multiply(BigInteger.valueOf(recovery >> 1)));
        if (x.compareTo(FIELD) >= 0) {
            return Optional.empty();
        }
        Optional<ECPoint> nonce = point(compressed(x, (recovery & 1) != 0));
        if (nonce.isEmpty()) {
            return Optional.empty();
        }
        BigInteger inverse = signature.r().modInverse(ORDER);
        BigInteger hash = new BigInteger(1, digest).mod(ORDER);
        ECPoint key = ECAlgorithms.sumOfTwoMultiplies(CURVE.getG(), hash.negate().multiply(inverse).mod(ORDER),
                nonce.get(), signature.s().multiply(inverse).mod(ORDER)).normalize();
        return key.isInfinity() ? Optional.empty() : Optional.of(key);
    }

    /** The public key of a private key. */
    public static ECPoint publicKey(BigInteger privateKey) {
        return new FixedPointCombMultiplier().multiply(CURVE.getG(), privateKey).normalize();
    }

    /** Whether a number is a private key: from 1 to below the order of the group. */
    public static boolean isPrivateKey(BigInteger number) {
        return number.signum() > 0 && number.compareTo(ORDER) < 0;
    }

    /** The point that 33 bytes (compressed) or 65 bytes name; empty if they name none. */
    public static Optional<ECPoint> point(byte[] encoded) {
        boolean plausible = encoded.length == SCALAR_BYTES + 1 || encoded.length == 2 * SCALAR_BYTES + 1;
        // A leading 6 or 7 would be the hybrid form, which is allowed nowhere else either.
        if (!plausible || encoded[0] < 2 || encoded[0] > 4) {
            return Optional.empty();
        }
        try {
            ECPoint point = CURVE.getCurve().decodePoint(encoded);
            return point.isInfinity() || !point.isValid() ? Optional.empty() : Optional.of(point.normalize());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isInRange(EcdsaSignature signature) {
        return signature.r().signum() > 0 && signature.r().compareTo(ORDER) < 0 && signature.s().signum() > 0
                && signature.s().compareTo(HALF_ORDER) <= 0;
    }

    private static byte[] compressed(BigInteger x, boolean odd) {
        byte[] encoded = new byte[SCALAR_BYTES + 1];
        encoded[0] = (byte) (odd ? 3 : 2);
        System.arraycopy(fixed(x), 0, encoded, 1, SCALAR_BYTES);
        return encoded;
    }

    /** A number below 2^256 in 32 bytes. */
    static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        if (bytes.length > SCALAR_BYTES) {
            return Arrays.copyOfRange(bytes, bytes.length - SCALAR_BYTES, bytes.length);
        }
        byte[] result = new byte[SCALAR_BYTES];
        System.arraycopy(bytes, 0, result, SCALAR_BYTES - bytes.length, bytes.length);
        return result;
    }
}
