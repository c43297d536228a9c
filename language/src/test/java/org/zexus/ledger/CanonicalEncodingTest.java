package org.zexus.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.zexus.ledger.crypto.HashAlgorithm;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.ZexusNull;

/** Encodings of RFC 8949, appendix A, and what is hashed. */
class CanonicalEncodingTest {

    private static String encode(Object value) {
        return HexFormat.of().formatHex(CanonicalEncoding.encode(value, null));
    }

    private static Object big(String digits) {
        return BigInt.normalize(new BigInteger(digits));
    }

    @Test
    void numbersHaveTheShortestForm() {
        assertEquals("17", encode(23L));
        assertEquals("1818", encode(24L));
        assertEquals("1903e8", encode(1000L));
        assertEquals("1a000f4240", encode(1000000L));
        assertEquals("1b000000e8d4a51000", encode(1000000000000L));
        assertEquals("1bffffffffffffffff", encode(big("18446744073709551615")));
        assertEquals("c249010000000000000000", encode(big("18446744073709551616")));
        assertEquals("3bffffffffffffffff", encode(big("-18446744073709551616")));
        assertEquals("c349010000000000000000", encode(big("-18446744073709551617")));
        assertEquals("3903e7", encode(-1000L));
        assertEquals("f93c00", encode(1.0));
        assertEquals("f98000", encode(-0.0));
        assertEquals("fa47c35000", encode(100000.0));
        assertEquals("fb3ff199999999999a", encode(1.1));
        assertEquals("f97c00", encode(Double.POSITIVE_INFINITY));
        assertEquals("f97e00", encode(Double.NaN));
    }

    @Test
    void mapsAreInTheOrderOfTheirKeys() {
        var map = new ZexusMap();
        map.put(Strings.fromJava("b"), ZexusList.ofObjects(new Object[]{2L, 3L}));
        map.put(Strings.fromJava("a"), 1L);
        assertEquals("a26161016162820203", encode(map));
    }

    @Test
    void valuesOfTheSpecificationHaveTheirHashes() {
        var map = new ZexusMap();
        map.put(Strings.fromJava("a"), 1L);
        assertEquals("94f3e3eb591c6fbe01668206677a28adc2c950a15a69f508e320af788f9a3629",
                HexFormat.of()
                        .formatHex(HashAlgorithm.SHA256.hash(
                                CanonicalEncoding.encode(ZexusList.ofObjects(new Object[]{1L, 2L}), null))));
        assertEquals("eb989b4a620fd259ae02181bdab4fc3eb6dc6b45eb7322999bb1416bce318926",
                HexFormat.of().formatHex(HashAlgorithm.SHA256.hash(CanonicalEncoding.encode(map, null))));
    }

    @Test
    void structuresDifferFromTexts() {
        assertEquals("5a583180", HexFormat.of().formatHex(CanonicalEncoding.hashedBytes(ZexusList.empty(), null)));
        assertEquals("5a5831f6", HexFormat.of().formatHex(CanonicalEncoding.hashedBytes(ZexusNull.NULL, null)));
        assertEquals("313233", HexFormat.of().formatHex(CanonicalEncoding.hashedBytes(123L, null)));
    }

    @Test
    void aListInsideItselfIsAnError() {
        ZexusList list = ZexusList.empty();
        list.push(list);
        assertThrows(ZexusException.class, () -> CanonicalEncoding.encode(list, null));
    }
}
