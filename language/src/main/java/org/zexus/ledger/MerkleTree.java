package org.zexus.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zexus.ledger.crypto.HashAlgorithm;

/**
 * The Merkle tree of RFC 6962 with SHA-256: leaves and inner nodes are hashed with different first bytes, and no leaf
 * is repeated, so that different lists have different roots.
 */
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> hashes;

    /** The tree over the bytes of its leaves. */
    public MerkleTree(List<byte[]> leaves) {
        hashes = leaves.stream().map(MerkleTree::leaf).toList();
    }

    private static byte[] leaf(byte[] bytes) {
        return HashAlgorithm.SHA256.hash(LEAF, bytes);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return HashAlgorithm.SHA256.hash(NODE, left, right);
    }

    /** The root; that of no leaves is the hash of nothing. */
    public byte[] root() {
        return hashes.isEmpty() ? HashAlgorithm.SHA256.hash() : root(0, hashes.size());
    }

    private byte[] root(int from, int to) {
        if (to - from == 1) {
            return hashes.get(from);
        }
        int middle = from + leftSize(to - from);
        return node(root(from, middle), root(middle, to));
    }

    /** The greatest power of two below a size of at least 2: how many leaves stand on the left of the root. */
    private static int leftSize(int size) {
        return Integer.highestOneBit(size - 1);
    }

    /** The hashes that lead from a leaf to the root, from the bottom up. */
    public List<byte[]> proof(int index) {
        var path = new ArrayList<byte[]>();
        int from = 0;
        int to = hashes.size();
        while (to - from > 1) {
            int middle = from + leftSize(to - from);
            if (index < middle) {
                path.add(root(middle, to));
                to = middle;
            } else {
                path.add(root(from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    /** Whether a proof shows that a leaf stands at a place of a list with this root. */
    public static boolean verify(byte[] root, byte[] leaf, long index, long size, List<byte[]> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        byte[] hash = leaf(leaf);
        for (byte[] neighbour : proof) {
            if (last == 0) {
                return false;
            }
            if (place % 2 == 1 || place == last) {
                hash = node(neighbour, hash);
                while (place % 2 == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, neighbour);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
