/** Runs the {@code zexus} command as a process, as its users do. */
package org.zexus.tests.command;
