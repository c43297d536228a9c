/** Tests of what users install. */
package org.zexus.tests.distribution;
