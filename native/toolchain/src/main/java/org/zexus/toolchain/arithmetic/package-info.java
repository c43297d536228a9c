/**
 * An extension of the image builder: sums and differences of big integers, and products with one word, for which
 * HotSpot's compiler makes better code than the builder.
 */
package org.zexus.toolchain.arithmetic;
