/** Constant folding: what an expression of literals is worth, where computing it cannot raise an error. */
package org.zexus.compiler.fold;
