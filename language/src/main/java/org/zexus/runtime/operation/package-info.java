/** The operators and the member and index access of the language, for every kind of value. */
package org.zexus.runtime.operation;
