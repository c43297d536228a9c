package org.zexus.ledger.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signatures, their keys and their addresses; and what must not pass as one. */
class SignatureTest {
    private static final BigInteger ORDER = new BigInteger(
            "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
    private static final byte[] MESSAGE = "hello".getBytes(UTF_8);

    private static PrivateKey keyOne() throws MalformedKeyException {
        return PrivateKey.ofSecp256k1(BigInteger.ONE);
    }

    @Test
    void theKeyOneHasItsKnownPointAddressAndSignature() throws MalformedKeyException {
        PrivateKey key = keyOne();
        assertEquals("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
                HexFormat.of().formatHex(key.publicKey().point().getEncoded(true)));
        assertEquals("0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf",
                Addresses.of(key.publicKey().point(), Addresses.ETHEREUM_PREFIX));
        EcdsaSignature signature = EcdsaSignature.read(key.sign(MESSAGE)).orElseThrow();
        assertEquals("f2fff8620d8ffe97040f8cf72ae476ef8ff4412373929c0324ce8428d3352e7", signature.r().toString(16));
        assertEquals("1845ae4903027667005846f8f0be3e5ed2db5c3826ba83a6e542e080792f9a9d", signature.s().toString(16));
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureVerifiesForItsMessageAndKeyOnly(SignatureAlgorithm algorithm) throws MalformedKeyException {
        PrivateKey key = PrivateKey.generate(algorithm);
        byte[] signature = key.sign(MESSAGE);
        PublicKey verifier = PublicKey.read(key.publicKey().pem());
        assertTrue(verifier.verify(MESSAGE, signature));
        assertTrue(verifier.verify(MESSAGE, PrivateKey.read(key.pem()).sign(MESSAGE)));
        assertFalse(verifier.verify("hallo".getBytes(UTF_8), signature));
        assertFalse(PrivateKey.generate(algorithm).publicKey().verify(MESSAGE, signature));
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= 0x10;
            assertFalse(verifier.verify(MESSAGE, changed), "byte " + i);
        }
        for (int length : new int[]{0, 1, signature.length - 1}) {
            assertFalse(verifier.verify(MESSAGE, Arrays.copyOf(signature, length)));
        }
        assertFalse(verifier.verify(MESSAGE, Arrays.copyOf(signature, signature.length + 1)));
    }

    @Test
    void theOtherValueOfSIsNoSecondSignature() throws MalformedKeyException {
        PrivateKey key = keyOne();
        EcdsaSignature signature = EcdsaSignature.read(key.sign(MESSAGE)).orElseThrow();
        var other = new EcdsaSignature(signature.r(), ORDER.subtract(signature.s()), -1);
        assertTrue(key.publicKey().verify(MESSAGE, signature.der()));
        assertFalse(key.publicKey().verify(MESSAGE, other.der()));
    }

    @Test
    void emptyNumbersAndLooseEncodingsAreRefused() throws MalformedKeyException {
        PublicKey key = keyOne().publicKey();
        assertFalse(key.verify(MESSAGE, new EcdsaSignature(BigInteger.ZERO, BigInteger.ZERO, -1).der()));
        assertFalse(key.verify(MESSAGE, new byte[64]));
        byte[] der = keyOne().sign(MESSAGE);
        byte[] longLength = new byte[der.length + 1];
        longLength[0] = der[0];
        longLength[1] = (byte) 0x81;
        System.arraycopy(der, 1, longLength, 2, der.length - 1);
        assertFalse(key.verify(MESSAGE, longLength));
    }

    @Test
    void theSignerIsRecovered() throws MalformedKeyException {
        PrivateKey key = PrivateKey.generate(SignatureAlgorithm.ECDSA);
        byte[] digest = HashAlgorithm.KECCAK256.hash(MESSAGE);
        EcdsaSignature signature = EcdsaSignature.read(key.signDigest(digest).recoverable()).orElseThrow();
        assertEquals(key.publicKey(), PublicKey.of(Secp256k1.recover(digest, signature).orElseThrow()));
        var wrong = new EcdsaSignature(signature.r(), signature.s(), signature.recovery() ^ 1);
        assertFalse(Secp256k1.recover(digest, wrong).map(PublicKey::of).filter(key.publicKey()::equals).isPresent());
    }

    @Test
    void keysInHexadecimalAreRead() throws MalformedKeyException {
        PublicKey key = keyOne().publicKey();
        HexFormat hex = HexFormat.of();
        assertEquals(key, PublicKey.read(hex.formatHex(key.point().getEncoded(true))));
        assertEquals(key, PublicKey.read("0x" + hex.formatHex(key.point().getEncoded(false))));
    }

    @Test
    void whatIsNoKeyIsRefused() throws MalformedKeyException {
        String pem = keyOne().pem();
        for (String text : new String[]{"", "b", "mock_key", "02" + "00".repeat(32), "04" + "11".repeat(64), "00", pem,
            "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
            "-----BEGIN PUBLIC KEY-----\n!!!!\n-----END PUBLIC KEY-----"}) {
            assertThrows(MalformedKeyException.class, () -> PublicKey.read(text), text);
        }
        assertThrows(MalformedKeyException.class, () -> PrivateKey.read(keyOne().publicKey().pem()));
        assertThrows(MalformedKeyException.class, () -> PrivateKey.ofSecp256k1(BigInteger.ZERO));
        assertThrows(MalformedKeyException.class, () -> PrivateKey.ofSecp256k1(ORDER));
    }

    @Test
    void aKeyOfAnotherCurveIsRefused() {
        String p256 = """
                -----BEGIN PUBLIC KEY-----
                MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt
                6zOg9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q==
                -----END PUBLIC KEY-----
                """;
        assertThrows(MalformedKeyException.class, () -> PublicKey.read(p256));
    }

    @Test
    void signaturesAreTheSameEveryTime() throws MalformedKeyException {
        assertArrayEquals(keyOne().sign(MESSAGE), keyOne().sign(MESSAGE));
    }
}
