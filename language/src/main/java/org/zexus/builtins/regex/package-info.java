/** Regular expressions. */
package org.zexus.builtins.regex;
