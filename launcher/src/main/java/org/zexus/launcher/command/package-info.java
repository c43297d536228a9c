/** The commands, each with what only it needs. */
package org.zexus.launcher.command;
