/** The module {@code compression}. */
package org.zexus.builtins.compression;
