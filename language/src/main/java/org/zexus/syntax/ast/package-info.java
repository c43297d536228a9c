/**
 * The syntax tree: immutable records under a few sealed interfaces.
 *
 * <p>
 * The tree is faithful to the text. Nothing is desugared, parentheses stay, and each node keeps its
 * {@link org.zexus.syntax.source.Span}; spellings that mean the same (for example {@code use} and {@code import}) stay
 * distinguishable. Components that an instance may lack are {@code null}; each one is documented. Lists are never
 * {@code null} and cannot be modified.
 */
package org.zexus.syntax.ast;
