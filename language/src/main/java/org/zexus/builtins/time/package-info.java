/** Builtin functions and values of dates and times. */
package org.zexus.builtins.time;
