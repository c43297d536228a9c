/**
 * What the user can type: the table of commands and options, and all that is made from it: the reading of command
 * lines, help, suggestions, the manual page, completion for shells.
 */
package org.zexus.launcher.usage;
