/** The ledger as the interpreter sees it. */
package org.zexus.runtime.ledger;
