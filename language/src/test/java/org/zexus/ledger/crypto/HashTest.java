package org.zexus.ledger.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hashes, codes and derived keys against published values. */
class HashTest {

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "sha256, abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "SHA-256, '', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "SHA3_256, abc, 3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532",
        "KECCAK256, abc, 4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
        "KECCAK-256, '', c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
        "BLAKE2S, abc, 508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982",
        "MD5, abc, 900150983cd24fb0d6963f7d28e17f72",
        "SHA1, abc, a9993e364706816aba3e25717850c26c9cd0d89d",
        "RIPEMD160, abc, 8eb208f7e05d987a9b044a8e98c6b087f15a0bfc"})
    void hashesAreTheStandardOnes(String name, String text, String expected) {
        assertEquals(expected, hex(HashAlgorithm.named(name).orElseThrow().hash(bytes(text))));
    }

    @Test
    void blake2bHasAChosenLength() {
        assertEquals("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319",
                hex(HashAlgorithm.blake2b(32, bytes("abc"))));
        assertEquals(128, hex(HashAlgorithm.BLAKE2B.hash(bytes("abc"))).length());
    }

    @Test
    void unknownNamesHaveNoAlgorithm() {
        assertTrue(HashAlgorithm.named("SHA257").isEmpty());
    }

    @Test
    void keyedHashesAndDerivedKeysAreTheStandardOnes() {
        assertEquals("5031fe3d989c6d1537a013fa6e739da23463fdaec3b70137d828e36ace221bd0",
                hex(KeyedHash.hmac(HashAlgorithm.SHA256, bytes("key"), bytes("data"))));
        assertEquals("632c2812e46d4604102ba7618e9d6d7d2f8128f6266b4a03264d2a0460b7dcb3",
                hex(KeyDerivation.pbkdf2(HashAlgorithm.SHA256, bytes("password"), bytes("salt"), 1000, 32)));
        // RFC 7914, section 12
        assertEquals(
                "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
                hex(KeyDerivation.scrypt(bytes("password"), bytes("NaCl"), 1024, 8, 16, 64)));
        // RFC 5869, appendix A.1
        assertEquals("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
                hex(KeyDerivation.hkdf(HashAlgorithm.SHA256,
                        HexFormat.of().parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
                        HexFormat.of().parseHex("000102030405060708090a0b0c"),
                        HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9"), 42)));
    }

    @Test
    void passwordsMatchTheirTextOnly() {
        String kept = PasswordHash.of(bytes("secret"));
        assertTrue(kept.startsWith("$2b$12$"), kept);
        assertTrue(PasswordHash.matches(kept, bytes("secret")));
        assertFalse(PasswordHash.matches(kept, bytes("Secret")));
        assertFalse(PasswordHash.matches("no such text", bytes("secret")));
        assertFalse(PasswordHash.matches("$2b$12$", bytes("secret")));
    }

    @Test
    void encryptedTextsNoticeChanges() {
        byte[] key = HashAlgorithm.SHA256.hash(bytes("key"));
        byte[] secret = AuthenticatedCipher.encrypt(key, bytes("a text"));
        assertEquals("a text", new String(AuthenticatedCipher.decrypt(key, secret).orElseThrow(), UTF_8));
        for (int i = 0; i < secret.length; i++) {
            byte[] changed = secret.clone();
            changed[i] ^= 1;
            assertTrue(AuthenticatedCipher.decrypt(key, changed).isEmpty());
        }
        assertTrue(AuthenticatedCipher.decrypt(key, new byte[27]).isEmpty());
    }
}
