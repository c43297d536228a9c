/** Builtins of events. */
package org.zexus.builtins.event;
