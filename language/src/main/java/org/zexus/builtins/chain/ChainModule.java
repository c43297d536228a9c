package org.zexus.builtins.chain;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Functions;

/** The table of the module {@code blockchain}, and of the Merkle functions that are builtin as well. */
public final class ChainModule {
    private ChainModule() {}

    /** Declares the functions of Merkle trees. */
    public static void declareMerkle(Functions to) {
        to.function("merkle_root(leaves: list)",
                "The root of the Merkle tree (RFC 6962, SHA-256) of values, in hexadecimal.",
                Boundary.unary(MerkleOperations::root));
        to.function("merkle_proof(leaves: list, index: integer)",
                "The hashes that lead from a leaf to the root, a list of texts.",
                Boundary.binary(MerkleOperations::proof));
        to.function("verify_merkle(root: string, leaf, index: integer, size: integer, proof: list)",
                "Whether a proof shows that a value stands at a place of a list of this size with this root.",
                Boundary.variadic(MerkleOperations::verify));
        to.function("legacy_merkle_root(leaves: list)",
                "The root by the old rule, for old data: it does not tell all lists apart.",
                Boundary.unary(MerkleOperations::legacyRoot));
    }

    /** Declares the module. */
    public static void declare(Functions to) {
        declareMerkle(to);
        to.function("calculate_merkle_root|calculateMerkleRoot(leaves: list)", "The same as merkle_root.",
                Boundary.unary(MerkleOperations::root));
        to.function("hash_block|hashBlock(block: map)",
                "The hash of a block: of its chain, index, timestamp, data, previous_hash and nonce.",
                Boundary.unary(BlockOperations::hashBlock));
        to.function("hash_transaction|hashTransaction(transaction: map)",
                "The hash of a transaction: of its chain, sender, recipient, amount and timestamp.",
                Boundary.unary(BlockOperations::hashTransaction));
        to.function("create_block|createBlock(index: integer, timestamp: number, data, previous_hash: string,"
                + " nonce?: integer, chain?: string)", "A map of a block with its hash.",
                Boundary.variadic(BlockOperations::createBlock));
        to.function("create_transaction|createTransaction(sender: string, recipient: string, amount: number,"
                + " timestamp?: number, chain?: string)", "A map of a transaction with its hash.",
                Boundary.variadic(BlockOperations::createTransaction));
        to.function("proof_of_work|proofOfWork(data, difficulty: integer)",
                "A map of the first nonce for which the SHA-256 of the text of data and nonce starts with so many zeros"
                        + " in hexadecimal, and that hash.",
                Boundary.binary(BlockOperations::proofOfWork));
        to.function("create_address|createAddress(public_key: string)",
                "The address of the text of a public key; crypto.derive_address gives that of a key of secp256k1.",
                Boundary.unary(BlockOperations::createAddress));
        to.function("validate_address|validateAddress(address: string)",
                "Whether a text is 0x and 40 hexadecimal digits, in mixed case with the checksum of EIP-55.",
                Boundary.unary(BlockOperations::validateAddress));
        chains(to);
        legacy(to);
    }

    private static void chains(Functions to) {
        to.function("create_chain|createChain(name?: string)", "A map of a chain with its first block.",
                Boundary.unary(BlockOperations::createChain));
        to.function("add_block|addBlock(chain: map, data)", "Adds a block to a chain; gives the block.",
                Boundary.binary(BlockOperations::addBlock));
        to.function("get_chain_info|getChainInfo(chain: map)",
                "A map of chain, height, latest_hash and valid.", Boundary.unary(BlockOperations::chainInfo));
        to.function("validate_chain|validateChain(chain: map|list)",
                "Whether the blocks of a chain, or of a list, have their hashes and those of the blocks before.",
                Boundary.unary(BlockOperations::validateChain));
    }

    private static void legacy(Functions to) {
        to.function("legacy_calculate_merkle_root(hashes: list)",
                "The root over hashes by the old rule, for old data.",
                Boundary.unary(MerkleOperations::legacyRootOfHashes));
        to.function("legacy_hash_block(block: map)",
                "The hash of a block by the old rule, for old data: different blocks can have the same one.",
                Boundary.unary(BlockOperations::legacyHashBlock));
        to.function("legacy_hash_transaction(transaction: map)",
                "The hash of a transaction by the old rule, for old data.",
                Boundary.unary(BlockOperations::legacyHashTransaction));
    }
}
