/** The module {@code fs}: files and directories. */
package org.zexus.builtins.fs;
