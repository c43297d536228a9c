/** Keeps compiled programs, by their content, in memory and on disk. */
package org.zexus.bytecode.cache;
