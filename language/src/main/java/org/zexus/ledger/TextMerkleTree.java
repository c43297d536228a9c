package org.zexus.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.zexus.ledger.crypto.HashAlgorithm;

/**
 * The Merkle tree of the opcode {@code MERKLE_ROOT}: SHA-256 of each leaf, then of the hexadecimal text of two
 * neighbours; a level of odd size repeats its last member. Kept for what was computed before; it cannot tell the leaves
 * {@code a b c} from {@code a b c c}.
 */
public final class TextMerkleTree {

    private TextMerkleTree() {}

    /** The root in hexadecimal; the empty text for no leaves. */
    public static String root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return "";
        }
        return over(leaves.stream().map(TextMerkleTree::hash).toList());
    }

    /** The root over leaves that are hashes already; that of no leaves is the hash of nothing. */
    public static String rootOfHashes(List<String> hashes) {
        return hashes.isEmpty() ? hash("") : over(hashes);
    }

    private static String over(List<String> hashes) {
        List<String> level = hashes;
        while (level.size() > 1) {
            List<String> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(hash(level.get(i) + level.get(Math.min(i + 1, level.size() - 1))));
            }
            level = above;
        }
        return level.getFirst();
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(HashAlgorithm.SHA256.hash(text.getBytes(StandardCharsets.UTF_8)));
    }
}
