/** Registers as a host sees them: files of registers, and a machine that starts and ends in them. */
package org.zexus.vm.register;
