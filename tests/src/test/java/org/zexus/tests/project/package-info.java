/** A large project of many modules: checked, run, and compared with results computed without the language. */
package org.zexus.tests.project;
