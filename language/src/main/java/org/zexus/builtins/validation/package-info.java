/** Checks of texts that people type. */
package org.zexus.builtins.validation;
