package org.zexus.builtins.chain;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.zexus.builtins.declare.Arguments;
import org.zexus.ledger.CanonicalEncoding;
import org.zexus.ledger.MerkleTree;
import org.zexus.ledger.TextMerkleTree;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;

/** Merkle trees over lists of values: a string stands for its UTF-8, other values for their canonical bytes. */
final class MerkleOperations {
    private static final int HASH_BYTES = 32;

    private MerkleOperations() {}

    private static MerkleTree tree(Node where, Object leaves) {
        var bytes = new ArrayList<byte[]>();
        for (Object leaf : ((ZexusList) leaves).toArray()) {
            bytes.add(CanonicalEncoding.hashedBytes(leaf, where));
        }
        return new MerkleTree(bytes);
    }

    static TruffleString hex(byte[] bytes) {
        return Strings.fromJava(HexFormat.of().formatHex(bytes));
    }

    static Object root(Node where, Object leaves) {
        return hex(tree(where, leaves).root());
    }

    static Object proof(Node where, Object leaves, Object index) {
        int size = ((ZexusList) leaves).size();
        if (size == 0) {
            throw Errors.of(ErrorKind.INDEX, where, "a list without elements has no proofs");
        }
        int place = Arguments.between(where, "the index of a leaf", index, 0, size - 1);
        return ZexusList.ofObjects(tree(where, leaves).proof(place).stream().map(MerkleOperations::hex).toArray());
    }

    /** The arguments are root, leaf, index, size and proof. What is malformed proves nothing. */
    static Object verify(Node where, Object[] arguments) {
        byte[] root = hash(arguments[0]);
        List<byte[]> proof = new ArrayList<>();
        for (Object neighbour : ((ZexusList) arguments[4]).toArray()) {
            proof.add(hash(neighbour));
        }
        if (root == null || proof.contains(null) || !(arguments[2] instanceof Long index)
                || !(arguments[3] instanceof Long size)) {
            return false;
        }
        return MerkleTree.verify(root, CanonicalEncoding.hashedBytes(arguments[1], where), index, size, proof);
    }

    /** The bytes of a hash in hexadecimal, or null if it is none. */
    private static byte[] hash(Object text) {
        if (!(text instanceof TruffleString string)) {
            return null;
        }
        try {
            byte[] bytes = HexFormat.of().parseHex(Strings.toJava(string));
            return bytes.length == HASH_BYTES ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static Object legacyRoot(@SuppressWarnings("unused") Node where, Object leaves) {
        return Strings.fromJava(TextMerkleTree
                .root(Arrays.stream(((ZexusList) leaves).toArray()).map(Display::toJava).toList()));
    }

    static Object legacyRootOfHashes(@SuppressWarnings("unused") Node where, Object leaves) {
        return Strings.fromJava(TextMerkleTree
                .rootOfHashes(Arrays.stream(((ZexusList) leaves).toArray()).map(Display::toJava).toList()));
    }
}
