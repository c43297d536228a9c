/** An extension of the image builder: arrays of references are copied many at a time. */
package org.zexus.toolchain.copying;
