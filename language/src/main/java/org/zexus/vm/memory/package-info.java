/** Accounting for objects that a host manages by number: handles, roots, sizes, statistics. */
package org.zexus.vm.memory;
