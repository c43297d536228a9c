/** An extension of the image builder: references of 4 bytes. */
package org.zexus.toolchain.references;
