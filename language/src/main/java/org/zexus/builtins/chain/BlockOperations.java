package org.zexus.builtins.chain;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.ledger.CanonicalEncoding;
import org.zexus.ledger.crypto.Addresses;
import org.zexus.ledger.crypto.HashAlgorithm;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** Blocks, transactions and chains as maps. They are hashed from an encoding that tells all fields apart. */
final class BlockOperations {
    private static final List<String> BLOCK_FIELDS = List.of("index", "timestamp", "data", "previous_hash", "nonce");
    private static final List<String> TRANSACTION_FIELDS = List.of("sender", "recipient", "amount", "timestamp");
    private static final String CHAIN = "chain";
    private static final String BLOCKS = "blocks";
    private static final String HASH = "hash";
    private static final String FIRST_LINK = "0".repeat(64);
    private static final int MOST_ZEROS = 16;
    private static final int TRIES_PER_POLL = 1024;

    private BlockOperations() {}

    // ---- Hashes ----

    static Object hashBlock(Node where, Object block) {
        return hash(where, "ZX1.block", (ZexusMap) block, BLOCK_FIELDS);
    }

    static Object hashTransaction(Node where, Object transaction) {
        return hash(where, "ZX1.tx", (ZexusMap) transaction, TRANSACTION_FIELDS);
    }

    /** The hash over a tag, the chain, and the fields in order. */
    private static TruffleString hash(Node where, String tag, ZexusMap map, List<String> fields) {
        ZexusList parts = ZexusList.empty();
        parts.push(map.has(Strings.fromJava(CHAIN)) ? map.get(CHAIN) : Strings.fromJava(""));
        fields.forEach(field -> parts.push(field(where, map, field)));
        return MerkleOperations.hex(HashAlgorithm.SHA256.hash(tag.getBytes(StandardCharsets.US_ASCII),
                CanonicalEncoding.encode(parts, where)));
    }

    private static Object field(Node where, ZexusMap map, String name) {
        if (!map.has(Strings.fromJava(name))) {
            throw Errors.valueError(where, "there is no '" + name + "' in " + Display.toJava(map));
        }
        return map.get(name);
    }

    static Object legacyHashBlock(Node where, Object block) {
        return legacyHash(where, (ZexusMap) block, BLOCK_FIELDS);
    }

    static Object legacyHashTransaction(Node where, Object transaction) {
        return legacyHash(where, (ZexusMap) transaction, TRANSACTION_FIELDS);
    }

    /** The hash over the texts of the fields, one behind the other: different maps can have the same one. */
    private static TruffleString legacyHash(Node where, ZexusMap map, List<String> fields) {
        var text = new StringBuilder();
        fields.forEach(field -> text.append(Display.toJava(field(where, map, field))));
        return MerkleOperations.hex(HashAlgorithm.SHA256.hash(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    // ---- Blocks and transactions ----

    /** The arguments are index, timestamp, data, previous hash, and perhaps nonce and chain. */
    static Object createBlock(Node where, Object[] arguments) {
        var block = new ZexusMap();
        if (arguments[5] != Missing.MISSING) {
            block.put(CHAIN, arguments[5]);
        }
        for (int i = 0; i < BLOCK_FIELDS.size(); i++) {
            block.put(BLOCK_FIELDS.get(i), arguments[i] == Missing.MISSING ? (Object) 0L : arguments[i]);
        }
        block.put(HASH, hashBlock(where, block));
        return block;
    }

    /** The arguments are sender, recipient, amount, and perhaps timestamp and chain. */
    static Object createTransaction(Node where, Object[] arguments) {
        var transaction = new ZexusMap();
        if (arguments[4] != Missing.MISSING) {
            transaction.put(CHAIN, arguments[4]);
        }
        for (int i = 0; i < TRANSACTION_FIELDS.size(); i++) {
            transaction.put(TRANSACTION_FIELDS.get(i),
                    arguments[i] == Missing.MISSING ? (Object) LibraryState.get(where).seconds() : arguments[i]);
        }
        transaction.put(HASH, hashTransaction(where, transaction));
        return transaction;
    }

    static Object proofOfWork(Node where, Object data, Object zeros) {
        String text = Display.toJava(data);
        String beginning = "0".repeat(Arguments.between(where, "the difficulty", zeros, 0, MOST_ZEROS));
        for (long nonce = 0;; nonce++) {
            String hash = HexFormat.of()
                    .formatHex(HashAlgorithm.SHA256.hash((text + nonce).getBytes(StandardCharsets.UTF_8)));
            if (hash.startsWith(beginning)) {
                var result = new ZexusMap();
                result.put("nonce", nonce);
                result.put(HASH, Strings.fromJava(hash));
                return result;
            }
            if (nonce % TRIES_PER_POLL == 0) {
                TruffleSafepoint.poll(where);
            }
        }
    }

    // ---- Addresses ----

    static Object createAddress(@SuppressWarnings("unused") Node where, Object publicKey) {
        byte[] text = Arguments.java(publicKey).getBytes(StandardCharsets.UTF_8);
        return Strings
                .fromJava(Addresses.ofHash(HashAlgorithm.KECCAK256.hash(text), Addresses.ETHEREUM_PREFIX));
    }

    static Object validateAddress(@SuppressWarnings("unused") Node where, Object address) {
        return Addresses.isValid(Arguments.java(address));
    }

    // ---- Chains ----

    static Object createChain(Node where, Object name) {
        Object chain = name == Missing.MISSING ? Strings.fromJava("") : name;
        var map = new ZexusMap();
        map.put(CHAIN, chain);
        map.put(BLOCKS, ZexusList.empty());
        append(where, map, ZexusNull.NULL);
        return map;
    }

    static Object addBlock(Node where, Object chain, Object data) {
        return append(where, (ZexusMap) chain, data);
    }

    private static Object append(Node where, ZexusMap chain, Object data) {
        ZexusList blocks = blocks(where, chain);
        Object previous = blocks.size() == 0 ? Strings.fromJava(FIRST_LINK)
                : field(where, (ZexusMap) blocks.get(blocks.size() - 1), HASH);
        Object block = createBlock(where, new Object[]{(long) blocks.size(), LibraryState.get(where).seconds(), data,
            previous, 0L, field(where, chain, CHAIN)});
        blocks.push(block);
        return block;
    }

    private static ZexusList blocks(Node where, ZexusMap chain) {
        if (field(where, chain, BLOCKS) instanceof ZexusList list) {
            for (Object block : list.toArray()) {
                if (!(block instanceof ZexusMap)) {
                    throw Errors.valueError(where, "a block of a chain is a map, not " + Display.toJava(block));
                }
            }
            return list;
        }
        throw Errors.valueError(where, "the blocks of a chain are a list");
    }

    static Object chainInfo(Node where, Object chain) {
        var map = (ZexusMap) chain;
        ZexusList blocks = blocks(where, map);
        var info = new ZexusMap();
        info.put(CHAIN, field(where, map, CHAIN));
        info.put("height", (long) blocks.size());
        info.put("latest_hash", blocks.size() == 0 ? Strings.fromJava(FIRST_LINK)
                : ((ZexusMap) blocks.get(blocks.size() - 1)).get(HASH));
        info.put("valid", isValid(where, blocks));
        return info;
    }

    static Object validateChain(Node where, Object chain) {
        if (chain instanceof ZexusMap map) {
            return isValid(where, blocks(where, map));
        }
        return isValid(where, (ZexusList) chain);
    }

    /** Whether each block has its place, its own hash and that of the one before; what is malformed is not valid. */
    private static boolean isValid(Node where, ZexusList blocks) {
        Object previous = Strings.fromJava(FIRST_LINK);
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof ZexusMap block) || !isComplete(block)
                    || !Equality.equal(block.get("index"), (long) i)
                    || !Equality.equal(block.get("previous_hash"), previous)
                    || !Equality.equal(block.get(HASH), hashBlock(where, block))) {
                return false;
            }
            previous = block.get(HASH);
        }
        return true;
    }

    private static boolean isComplete(ZexusMap block) {
        return block.has(Strings.fromJava(HASH))
                && BLOCK_FIELDS.stream().allMatch(field -> block.has(Strings.fromJava(field)));
    }
}
