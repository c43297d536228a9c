/** An extension of the image builder: how the blocks of a loop follow each other in machine code. */
package org.zexus.toolchain.loops;
