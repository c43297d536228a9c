/** Tasks of a context and what they wait for: the event loop, timers, channels, locks, groups. */
package org.zexus.concurrent;
