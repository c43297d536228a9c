/** An extension of the image builder: what to do when an error leaves a function is looked up once. */
package org.zexus.toolchain.unwinding;
