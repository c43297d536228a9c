/** The internal code: instructions on frame slots, their table, and the writer that makes them. */
package org.zexus.interpreter.code;
