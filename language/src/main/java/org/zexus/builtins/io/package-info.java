/** Builtin functions that print, read and use files. */
package org.zexus.builtins.io;
