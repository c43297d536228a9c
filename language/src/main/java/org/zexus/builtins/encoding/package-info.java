/** The module {@code encoding}: texts that stand for other texts or bytes. */
package org.zexus.builtins.encoding;
