/** What the builtins keep in a context. */
package org.zexus.builtins.state;
