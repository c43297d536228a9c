/** Translates portable bytecode into internal code. */
package org.zexus.interpreter.translate;
