/** The command {@code native-image} of the toolchain: turns arguments into one run of GraalVM's image builder. */
package org.zexus.toolchain;
