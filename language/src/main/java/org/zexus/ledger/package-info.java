/** The ledger's view of values: their canonical bytes and their hashes. */
package org.zexus.ledger;
