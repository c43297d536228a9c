/** Hashes, keys, signatures, encryption for programs. */
package org.zexus.builtins.crypto;
