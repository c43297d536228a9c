/** The nodes of instructions that are more than a fast path. */
package org.zexus.interpreter.operation;
