package org.zexus.launcher.command;

import org.zexus.launcher.usage.UsageException;

/** What a command does. */
@FunctionalInterface
public interface Action {
    /**
     * Does it.
     *
     * @return the exit status
     * @throws UsageException if it cannot be started
     */
    int run() throws UsageException;
}
