/** The programs of the benchmarks give the same results in every language. */
package org.zexus.tests.benchmarks;
