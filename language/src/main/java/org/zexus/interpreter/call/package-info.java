/** Call sites. */
package org.zexus.interpreter.call;
