/** Builtin functions and methods of lists, maps and sets. */
package org.zexus.builtins.collection;
