package org.zexus.runtime.ledger;

import com.oracle.truffle.api.nodes.Node;

/**
 * The ledger of one context: a state of keys and values, transactions over it that nest, and a list of entries that
 * only grows. Values are copied on their way in and out, so that nothing but a write changes the state.
 */
public interface Ledger {

    /** The value of a key as the innermost open transaction sees it; null (of the language) if there is none. */
    Object read(Object key);

    /** Writes into the innermost open transaction, else into the state. */
    void write(Object key, Object value, Node where);

    /** Opens a transaction inside the current one. */
    void begin();

    /** Hands the writes of the innermost transaction to the one around it, or to the state; nothing without one. */
    void commit();

    /**
     * Discards the innermost transaction; nothing without one.
     *
     * @param reason what is noted as the reason, or Java null
     */
    void revert(Object reason);

    /** Discards every open transaction. */
    void revertAll();

    /** Appends an entry; a map without {@code timestamp} gets the present one, in seconds. */
    void append(Object entry, Node where);

    /** The Keccak-256 hash of a value in hexadecimal. */
    String hash(Object value, Node where);

    /** The Merkle root of leaves in hexadecimal, with the rules of the opcode {@code MERKLE_ROOT}. */
    String merkleRoot(Object[] leaves, Node where);

    /**
     * Whether an ECDSA signature over secp256k1 and SHA-256 fits; false for what is no signature or no key.
     *
     * @param signature the signature, as hexadecimal DER or 64 bytes
     * @param message the message; its UTF-8 text is signed
     * @param publicKey the key, as PEM or as hexadecimal SEC1 point
     */
    boolean verifySignature(Object signature, Object message, Object publicKey);

    /** What a host finds under a name of the environment, such as {@code _ledger}; Java null if there is nothing. */
    Object find(String key);
}
