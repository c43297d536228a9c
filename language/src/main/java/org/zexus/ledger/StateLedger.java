package org.zexus.ledger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.zexus.ledger.crypto.HashAlgorithm;
import org.zexus.ledger.crypto.MalformedKeyException;
import org.zexus.ledger.crypto.PublicKey;
import org.zexus.runtime.collection.DeepCopy;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.ledger.Ledger;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ZexusNull;

/** A ledger in memory. */
public final class StateLedger implements Ledger {

    /** The number of entries that fit. */
    static final int MAX_ENTRIES = 10_000;

    private static final double MILLISECONDS = 1000;

    private final Clock clock;
    private final ValueText text;
    private final ZexusMap state = new ZexusMap();
    /** The writes of the open transactions, the outermost first. */
    private final List<ZexusMap> transactions = new ArrayList<>();
    private final ZexusList entries = ZexusList.empty();
    private boolean written;
    private Object revertReason;

    /**
     * A ledger with an empty state.
     *
     * @param clock gives the timestamps of entries
     * @param text gives the text of lists and maps that is hashed
     */
    public StateLedger(Clock clock, ValueText text) {
        this.clock = clock;
        this.text = text;
    }

    @Override
    @TruffleBoundary
    public Object read(Object key) {
        for (ZexusMap writes : transactions.reversed()) {
            if (writes.has(key)) {
                return DeepCopy.of(writes.get(key));
            }
        }
        Object value = state.get(key);
        return value == null ? ZexusNull.NULL : DeepCopy.of(value);
    }

    @Override
    @TruffleBoundary
    public void write(Object key, Object value, Node where) {
        written = true;
        (transactions.isEmpty() ? state : transactions.getLast()).put(key, DeepCopy.of(value), where);
    }

    @Override
    @TruffleBoundary
    public void begin() {
        written = true;
        transactions.add(new ZexusMap());
    }

    @Override
    @TruffleBoundary
    public void commit() {
        if (!transactions.isEmpty()) {
            ZexusMap writes = transactions.removeLast();
            (transactions.isEmpty() ? state : transactions.getLast()).putAll(writes);
        }
    }

    @Override
    @TruffleBoundary
    public void revert(Object reason) {
        if (!transactions.isEmpty()) {
            transactions.removeLast();
            revertReason = reason == null ? revertReason : reason;
        }
    }

    @Override
    @TruffleBoundary
    public void revertAll() {
        transactions.clear();
    }

    @Override
    @TruffleBoundary
    public void append(Object entry, Node where) {
        if (entries.size() == MAX_ENTRIES) {
            throw Errors.resourceError(where, "Ledger full")
                    .withHint("the ledger of a program keeps " + MAX_ENTRIES + " entries");
        }
        Object copy = DeepCopy.of(entry);
        if (copy instanceof ZexusMap map && map.get("timestamp") == null) {
            map.put("timestamp", clock.millis() / MILLISECONDS);
        }
        entries.push(copy);
    }

    @Override
    @TruffleBoundary
    public String hash(Object value, Node where) {
        byte[] bytes = text.of(value, where).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(HashAlgorithm.KECCAK256.hash(bytes));
    }

    @Override
    @TruffleBoundary
    public String merkleRoot(Object[] leaves, Node where) {
        List<String> texts = new ArrayList<>(leaves.length);
        for (Object leaf : leaves) {
            texts.add(text.of(leaf, where));
        }
        return TextMerkleTree.root(texts);
    }

    @Override
    @TruffleBoundary
    public boolean verifySignature(Object signature, Object message, Object publicKey) {
        try {
            PublicKey key = PublicKey.read(Display.toJava(publicKey));
            byte[] proof = HexFormat.of().parseHex(withoutPrefix(Display.toJava(signature)));
            return key.verify(Display.toJava(message).getBytes(StandardCharsets.UTF_8), proof);
        } catch (MalformedKeyException | IllegalArgumentException e) {
            // What is no key or no signature fits nothing.
            return false;
        }
    }

    private static String withoutPrefix(String hexadecimal) {
        return hexadecimal.startsWith("0x") ? hexadecimal.substring(2) : hexadecimal;
    }

    @Override
    @TruffleBoundary
    public Object find(String key) {
        return switch (key) {
            case "_blockchain_state" -> written ? DeepCopy.of(state) : null;
            case "_in_transaction" -> written ? !transactions.isEmpty() : null;
            case "_tx_pending_state" -> transactions.isEmpty() ? null : DeepCopy.of(transactions.getLast());
            case "_tx_revert_reason" -> revertReason;
            case "_ledger" -> entries.size() == 0 ? null : DeepCopy.of(entries);
            default -> null;
        };
    }

    /** The display of a state for messages of tests and tools. */
    @Override
    public String toString() {
        return Strings.toJava(Display.of(state));
    }
}
