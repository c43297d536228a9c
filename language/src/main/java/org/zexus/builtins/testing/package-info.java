/** The module {@code test}: suites of tests, and assertions. */
package org.zexus.builtins.testing;
