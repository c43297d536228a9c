/** Builtin functions that concern the program as a whole. */
package org.zexus.builtins.program;
