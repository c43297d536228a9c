/**
 * Runs the programs below {@code resources/conformance}, whose expected output was written by hand from the description
 * of the language, in several configurations of the engine.
 *
 * <p>
 * A program is either a file {@code NAME.zx} or a directory {@code NAME} with a {@code main.zx} and the modules it
 * imports. Beside it stand {@code .out}, what it writes to standard output, and where they apply {@code .err}, what the
 * command writes to standard error (nothing without the file), {@code .exit}, its exit status (0 without the file),
 * {@code .in}, its standard input, and {@code .args}, its arguments, one to a line. In the expected standard error the
 * sign {@code …} stands for any text within its line, and a line of nothing else for any lines.
 *
 * <p>
 * Programs that fail so far are listed in {@code pending.txt}. They run as well, and the test fails when one of them
 * passes, so that the list is never longer than it must be.
 */
package org.zexus.tests.conformance;
