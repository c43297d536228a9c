/** Functions as values, and calling any value. */
package org.zexus.runtime.call;
