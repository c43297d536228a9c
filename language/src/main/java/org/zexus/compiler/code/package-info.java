/**
 * Code generation: statements and expressions to instructions, one generator per subject over a shared emitter.
 */
package org.zexus.compiler.code;
