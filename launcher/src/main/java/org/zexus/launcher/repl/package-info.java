/** The read-evaluate-print loop: {@code zexus repl}. */
package org.zexus.launcher.repl;
