/** Lists, maps and sets, and the iterators over them. */
package org.zexus.runtime.collection;
