/** Builtin functions that convert values and tell their types. */
package org.zexus.builtins.conversion;
