/** Owners, roles and permissions of contracts. */
package org.zexus.builtins.access;
