/** What every value has: kind, display, truth, equality. The floor on which all kinds of values stand. */
package org.zexus.runtime.value;
