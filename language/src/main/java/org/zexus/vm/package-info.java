/**
 * Zexus programs as bytecode, built and executed from Java: {@link org.zexus.vm.ZexusVM} is a face of a polyglot
 * context that takes {@link org.zexus.bytecode.Bytecode} instead of source text.
 */
package org.zexus.vm;
