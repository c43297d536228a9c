/** Builtin functions of numbers. */
package org.zexus.builtins.math;
