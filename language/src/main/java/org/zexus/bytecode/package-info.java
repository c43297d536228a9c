/**
 * The portable program: opcode table, instructions, functions, the builder that makes them, the verifier that checks
 * them, and their text and binary forms. Knows nothing of source text, of execution or of Truffle.
 */
package org.zexus.bytecode;
