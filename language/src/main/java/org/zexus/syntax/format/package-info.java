/** Writes programs in the one style: {@link org.zexus.syntax.format.Formatter}. */
package org.zexus.syntax.format;
