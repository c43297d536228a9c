/** The event bus of a program. */
package org.zexus.events;
