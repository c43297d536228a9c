/** The library: builtin functions, methods of builtin kinds of values, and the modules that come with the language. */
package org.zexus.builtins;
