package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The opcodes of hashes, under the names of the machine's list of behaviours. */
class HashOpcodesTest extends ChainCode {
    private static final int DIGITS = 64;

    @Nested
    class HashBlockOpcode {
        @Test
        void hash_simple_string() {
            assertEquals(DIGITS, hash("Hello").length());
        }

        @Test
        void hash_number() {
            assertEquals("ccb1f717aa77602faf03a594761a36956b1c4cf44c6b336d1db57da799b331b8", hash(42));
        }

        @Test
        void hash_empty_string() {
            assertEquals("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470", hash(""));
        }

        @Test
        void hash_deterministic() {
            assertEquals(hash("same"), hash("same"));
        }

        @Test
        void hash_different_inputs() {
            assertNotEquals(hash("a"), hash("b"));
        }

        @Test
        void hash_dict_block() {
            assertEquals(DIGITS, hash(Map.of("index", 1, "previous", "0", "data", "genesis")).length());
        }

        @Test
        void hash_list() {
            assertEquals(DIGITS, hash(List.of(1, 2, 3)).length());
        }

        @Test
        void hash_long_string() {
            assertEquals(DIGITS, hash("x".repeat(10_000)).length());
        }

        @Test
        void hash_unicode() {
            assertEquals(DIGITS, hash("Grüße 世界 \uD83C\uDF0D").length());
        }

        @Test
        void hash_json_structure() {
            assertEquals(hash(Map.of("a", 1, "b", List.of(1, Map.of("c", true)))),
                    hash(Map.of("b", List.of(1, Map.of("c", true)), "a", 1)));
        }
    }

    @Nested
    class MerkleRootOpcode {
        @Test
        void merkle_single_leaf() {
            assertEquals(DIGITS, root("leaf").length());
        }

        @Test
        void merkle_two_leaves() {
            assertEquals("62af5c3cb8da3e4f25061e829ebeea5c7513c54949115b1acc225930a90154da", root("a", "b"));
        }

        @Test
        void merkle_four_leaves() {
            assertEquals("58c89d709329eb37285837b042ab6ff72c7c8f74de0446b091b6a0131c102cfd", root("a", "b", "c", "d"));
        }

        @Test
        void merkle_three_leaves() {
            assertEquals("0bdf27bf7ec894ca7cadfe491ec1a3ece840f117989e8c5e9bd7086467bf6c38", root("a", "b", "c"));
        }

        @Test
        void merkle_deterministic() {
            assertEquals(root("x", "y"), root("x", "y"));
        }

        @Test
        void merkle_order_matters() {
            assertNotEquals(root("x", "y"), root("y", "x"));
        }

        @Test
        void merkle_empty() {
            assertEquals("", root());
        }

        @Test
        void merkle_eight_leaves() {
            assertEquals(DIGITS, root(1, 2, 3, 4, 5, 6, 7, 8).length());
        }
    }
}
