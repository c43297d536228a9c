/** Programs nobody wrote: damaged ones, and random ones that every way of execution must agree on. */
package org.zexus.tests.fuzzing;
