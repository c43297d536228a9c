package org.zexus.ledger.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/**
 * An ECDSA signature.
 *
 * @param r the x coordinate of the nonce's point
 * @param s the proof
 * @param recovery which of the up to four possible public keys is the signer's, 0 to 3; -1 if it is not known
 */
public record EcdsaSignature(BigInteger r, BigInteger s, int recovery) {
    private static final int HALF = 32;

    /** Reads 64 bytes (r, s), 65 bytes (r, s, recovery, also from 27 on) or strict DER; empty for anything else. */
    public static Optional<EcdsaSignature> read(byte[] encoded) {
        if (encoded.length == 2 * HALF) {
            return Optional.of(new EcdsaSignature(number(encoded, 0), number(encoded, HALF), -1));
        }
        if (encoded.length == 2 * HALF + 1) {
            int last = encoded[2 * HALF] & 0xff;
            int recovery = last >= 27 ? last - 27 : last;
            if (recovery < 4) {
                return Optional.of(new EcdsaSignature(number(encoded, 0), number(encoded, HALF), recovery));
            }
        }
        return readDer(encoded);
    }

    private static Optional<EcdsaSignature> readDer(byte[] encoded) {
        try {
            ASN1Sequence sequence = ASN1Sequence.getInstance(encoded);
            if (sequence.size() != 2) {
                return Optional.empty();
            }
            var signature = new EcdsaSignature(ASN1Integer.getInstance(sequence.getObjectAt(0)).getValue(),
                    ASN1Integer.getInstance(sequence.getObjectAt(1)).getValue(), -1);
            return Arrays.equals(signature.der(), encoded) ? Optional.of(signature) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The DER form. */
    public byte[] der() {
        try {
            return new DERSequence(new ASN1Integer[]{new ASN1Integer(r), new ASN1Integer(s)}).getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException("no stream is involved", e);
        }
    }

    /** The 65 bytes r, s and recovery. */
    public byte[] recoverable() {
        byte[] result = new byte[2 * HALF + 1];
        System.arraycopy(Secp256k1.fixed(r), 0, result, 0, HALF);
        System.arraycopy(Secp256k1.fixed(s), 0, result, HALF, HALF);
        result[2 * HALF] = (byte) recovery;
        return result;
    }

    private static BigInteger number(byte[] bytes, int from) {
        return new BigInteger(1, bytes, from, HALF);
    }
}
