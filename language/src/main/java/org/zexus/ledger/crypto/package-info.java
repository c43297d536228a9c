/**
 * Cryptographic primitives over bytes: hash functions, signatures, key derivation, encryption. They know nothing of the
 * values of the language.
 */
package org.zexus.ledger.crypto;
