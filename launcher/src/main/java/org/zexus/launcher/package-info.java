/**
 * The {@code zexus} command: reads the command line, feeds programs to the polyglot engine and reports what went wrong.
 *
 * <p>
 * The launcher is an ordinary embedder of the language and knows it by nothing but polyglot interfaces:
 * <ul>
 * <li>{@code run}, {@code -e} and {@code -} evaluate a source;
 * <li>{@code check}, {@code disasm}, {@code ast} and others evaluate a source with the source option
 * {@code zexus.View}; the result is the text;
 * <li>errors arrive as guest objects with the members {@code kind}, {@code message}, {@code stack} and {@code hint}, or
 * as syntax errors whose message is the complete report.
 * </ul>
 */
package org.zexus.launcher;
