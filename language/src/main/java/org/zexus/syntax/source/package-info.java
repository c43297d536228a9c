/** Source text and places in it: the ground that tokens, tree and diagnostics share. */
package org.zexus.syntax.source;
