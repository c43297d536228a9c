/** The module {@code os}: the machine, the environment, processes. */
package org.zexus.builtins.os;
