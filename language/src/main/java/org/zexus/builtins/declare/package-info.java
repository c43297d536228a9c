/** How builtins are declared, and the checks of arguments they share. */
package org.zexus.builtins.declare;
