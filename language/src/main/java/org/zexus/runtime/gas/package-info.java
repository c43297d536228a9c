/** The gas that running code costs. */
package org.zexus.runtime.gas;
