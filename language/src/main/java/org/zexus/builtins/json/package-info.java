/** JSON text. */
package org.zexus.builtins.json;
