/** {@code test}: finds the tests of a project, runs them and reports what became of them. */
package org.zexus.launcher.test;
