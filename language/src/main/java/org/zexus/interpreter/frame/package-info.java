/** Values in frame slots. */
package org.zexus.interpreter.frame;
