/** The compiler: from the syntax tree to bytecode. */
package org.zexus.compiler;
