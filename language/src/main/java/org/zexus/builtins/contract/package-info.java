/** Builtins of contracts. */
package org.zexus.builtins.contract;
