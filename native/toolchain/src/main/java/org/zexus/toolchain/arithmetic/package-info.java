/**
 * An extension of the image builder: sums of big integers, for which HotSpot's compiler makes better code than the
 * builder.
 */
package org.zexus.toolchain.arithmetic;
