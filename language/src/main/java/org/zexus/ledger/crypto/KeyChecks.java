package org.zexus.ledger.crypto;

import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;

/** What a key read from a file must be. */
final class KeyChecks {
    private static final int LEAST_RSA_BITS = 2048;
    private static final int GREATEST_RSA_BITS = 8192;

    private KeyChecks() {}

    /** The algorithm a key belongs to. */
    static SignatureAlgorithm algorithm(AsymmetricKeyParameter key) throws MalformedKeyException {
        return switch (key) {
            case Ed25519PrivateKeyParameters _,Ed25519PublicKeyParameters _ -> SignatureAlgorithm.ED25519;
            case ECKeyParameters point when point.getParameters().equals(Secp256k1.DOMAIN) -> SignatureAlgorithm.ECDSA;
            case ECKeyParameters _ -> throw new MalformedKeyException("a key of another curve than secp256k1");
            case RSAKeyParameters rsa when rsa.getModulus().bitLength() < LEAST_RSA_BITS
                    || rsa.getModulus().bitLength() > GREATEST_RSA_BITS ->
                throw new MalformedKeyException("an RSA key of less than " + LEAST_RSA_BITS + " or more than "
                        + GREATEST_RSA_BITS + " bits");
            case RSAKeyParameters _ -> SignatureAlgorithm.RSA;
            default -> throw new MalformedKeyException("a key of an algorithm that is not supported");
        };
    }
}
