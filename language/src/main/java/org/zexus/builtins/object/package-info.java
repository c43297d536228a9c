/** Methods of instances, types and enums. */
package org.zexus.builtins.object;
