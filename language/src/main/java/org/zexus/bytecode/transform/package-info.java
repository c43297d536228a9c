/** Changes bytecode without changing what it does: the editing of code, and its conversion to registers. */
package org.zexus.bytecode.transform;
