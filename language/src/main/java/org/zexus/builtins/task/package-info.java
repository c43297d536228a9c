/** Builtins of tasks, channels, locks and groups. */
package org.zexus.builtins.task;
