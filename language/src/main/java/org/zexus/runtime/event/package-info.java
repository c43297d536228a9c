/** What the rest of the runtime knows of events. */
package org.zexus.runtime.event;
