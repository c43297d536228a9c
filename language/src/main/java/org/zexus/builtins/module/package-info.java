/** Modules that come with the language. */
package org.zexus.builtins.module;
