/** Holds the layers of the implementation apart. */
package org.zexus.tests.architecture;
