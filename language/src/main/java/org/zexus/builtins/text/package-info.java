/** Builtin functions and methods of strings. */
package org.zexus.builtins.text;
