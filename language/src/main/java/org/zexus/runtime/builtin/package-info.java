/** What a builtin function is to the rest of the runtime; the builtins themselves are elsewhere. */
package org.zexus.runtime.builtin;
