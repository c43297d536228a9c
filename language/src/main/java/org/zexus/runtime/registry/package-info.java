/** What programs register by name, so that hosts and other code find it again. */
package org.zexus.runtime.registry;
