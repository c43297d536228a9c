/** The module {@code blockchain}: Merkle trees, blocks, transactions, chains, addresses. */
package org.zexus.builtins.chain;
