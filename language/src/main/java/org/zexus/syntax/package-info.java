/**
 * From text to syntax tree: {@link org.zexus.syntax.Parser} and what it finds wrong.
 *
 * <p>
 * The lexer turns the whole text into a {@link org.zexus.syntax.TokenList} first, with brackets paired, so that the
 * parser can look after a matching bracket at no cost.
 */
package org.zexus.syntax;
