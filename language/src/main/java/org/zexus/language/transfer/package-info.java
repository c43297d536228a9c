/** Values on their way from one context to another: copies, or the same thing where both contexts may share it. */
package org.zexus.language.transfer;
